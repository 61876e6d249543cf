PRAGMA application_id = 1095650895;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE canonical_text (
    sha256 TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE article (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE version (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES canonical_text (sha256),
    length INTEGER NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    encoding TEXT NOT NULL DEFAULT '',
    imported_at TEXT NOT NULL,
    UNIQUE (article_id, number),
    UNIQUE (id, article_id)
) STRICT;
CREATE INDEX version_sha256 ON version (sha256);
CREATE TABLE claim (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id TEXT NOT NULL REFERENCES article (id),
    version_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    sentence TEXT NOT NULL DEFAULT '',
    sentence_start INTEGER NOT NULL DEFAULT 0,
    paragraph INTEGER NOT NULL DEFAULT 1,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    normalised TEXT NOT NULL DEFAULT '',
    speaker TEXT NOT NULL DEFAULT '',
    claim_date TEXT NOT NULL DEFAULT '',
    priority INTEGER NOT NULL DEFAULT 0,
    reviewer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    FOREIGN KEY (version_id, article_id) REFERENCES version (id, article_id),
    CHECK (start >= 0 AND "end" > start)
) STRICT;
CREATE INDEX claim_place ON claim (article_id, start, "end");
CREATE INDEX claim_version ON claim (version_id, start, "end");
CREATE INDEX claim_progress ON claim (article_id, status);
CREATE INDEX claim_status ON claim (status);
CREATE INDEX claim_reviewer ON claim (reviewer);
CREATE TABLE claim_tag (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (claim_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_tag_tag ON claim_tag (tag);
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    position INTEGER NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    quote TEXT NOT NULL DEFAULT '',
    stance TEXT NOT NULL DEFAULT 'supports',
    accessed TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim_id, position);
CREATE TABLE link (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    earlier_id TEXT NOT NULL REFERENCES claim (id),
    kind TEXT NOT NULL,
    match_kind TEXT NOT NULL DEFAULT '',
    score REAL NOT NULL DEFAULT 0,
    status_taken TEXT NOT NULL DEFAULT '',
    verdict_taken TEXT NOT NULL DEFAULT '',
    reviewer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    PRIMARY KEY (claim_id, earlier_id),
    CHECK (claim_id <> earlier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_earlier ON link (earlier_id);
CREATE TABLE verdict (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL DEFAULT '',
    operation TEXT NOT NULL,
    target INTEGER REFERENCES history (seq),
    hash TEXT NOT NULL,
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX history_target ON history (target) WHERE target IS NOT NULL;
CREATE VIRTUAL TABLE claim_search USING fts5 (
    quote, sentence, normalised, note,
    content = 'claim', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-24 22:03:28.643394+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-7efa-bc67-682c473f1ca5', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z');
INSERT INTO article VALUES ('019cad8f-bf88-7d00-b6e9-73e5ad6ed51a', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z');
INSERT INTO version VALUES ('019cad8f-b7b8-7305-a7da-24d90b77404c', '019cad8f-b3d0-7efa-bc67-682c473f1ca5', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z');
INSERT INTO version VALUES ('019cad8f-c370-7f49-9c03-4ac47be70814', '019cad8f-bf88-7d00-b6e9-73e5ad6ed51a', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z');
INSERT INTO claim VALUES (1, '019cad8f-cb40-79bc-96b7-d6de5631130d', '019cad8f-b3d0-7efa-bc67-682c473f1ca5', '019cad8f-b7b8-7305-a7da-24d90b77404c', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z');
INSERT INTO claim VALUES (2, '019cad8f-d310-74eb-b79b-977c04ef10d0', '019cad8f-b3d0-7efa-bc67-682c473f1ca5', '019cad8f-b7b8-7305-a7da-24d90b77404c', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z');
INSERT INTO claim VALUES (3, '019cad8f-dae0-701b-8812-6ffa9c77852d', '019cad8f-bf88-7d00-b6e9-73e5ad6ed51a', '019cad8f-c370-7f49-9c03-4ac47be70814', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-79bc-96b7-d6de5631130d', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-79bc-96b7-d6de5631130d', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-7eb2-b1a3-b9c182665985', '019cad8f-cb40-79bc-96b7-d6de5631130d', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02');
INSERT INTO link VALUES ('019cad8f-dae0-701b-8812-6ffa9c77852d', '019cad8f-cb40-79bc-96b7-d6de5631130d', 'same', 'reworded', 86.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-7fc1-bd7d-942212a12f8e', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, '162fcd124696d5fc19f895f76b19d46eb09b591c820ffcc20b5f96d69c691683', '[["article",null,{"id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z"}],["version",null,{"id":"019cad8f-b7b8-7305-a7da-24d90b77404c","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z"}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, '8405c04da936b18857650271dfbfb8957218be3d608c8f8e471e5d61d159b0be', '[["article",null,{"id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z"}],["version",null,{"id":"019cad8f-c370-7f49-9c03-4ac47be70814","article_id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z"}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, 'd6c71d05c33e073e53e8129d123f0154b7dfe44513ce8b8204740f816c04f187', '[["claim",null,{"number":1,"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","version_id":"019cad8f-b7b8-7305-a7da-24d90b77404c","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z"}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, '5ba5b753865d155b26fec1dc08dd17f0fa96b04078869d2bf3472de13b2b1f78', '[["claim",null,{"number":2,"id":"019cad8f-d310-74eb-b79b-977c04ef10d0","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","version_id":"019cad8f-b7b8-7305-a7da-24d90b77404c","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z"}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, '8b831e937c6c3880fe12a2b59caf32c361b5041ff39c49aed088df2e26972aec', '[["claim",null,{"number":3,"id":"019cad8f-dae0-701b-8812-6ffa9c77852d","article_id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","version_id":"019cad8f-c370-7f49-9c03-4ac47be70814","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z"}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, 'e3089f176797da714d5034b9bc33b42f3ce1f987f48393cfd0c26ae44b81da59', '[["verdict",null,{"id":"019cad8f-e2b0-7fc1-bd7d-942212a12f8e","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, 'a7dbe397a4c177a7c6bfc604bcad013765149aa362c17cd68c96b2c99fc9aee5', '[["claim",{"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, '92c8c47a445e1874d435a379c20171655093de91eed43a76fe1402fe19afb246', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-79bc-96b7-d6de5631130d","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-79bc-96b7-d6de5631130d","tag":"économie"}],["claim",{"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, '6bc1f9b175b192aa6baaa20bf339ad7dd2747b11523ee477712ee63316af7652', '[["evidence",null,{"id":"019cad8f-f638-7eb2-b1a3-b9c182665985","claim_id":"019cad8f-cb40-79bc-96b7-d6de5631130d","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02"}],["claim",{"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-79bc-96b7-d6de5631130d","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, 'a6040835556d443285f64d4cf3905c7dbe40eaab8d5692716dbad3602fde8395', '[["link",null,{"claim_id":"019cad8f-dae0-701b-8812-6ffa9c77852d","earlier_id":"019cad8f-cb40-79bc-96b7-d6de5631130d","kind":"same","match_kind":"reworded","score":86.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-701b-8812-6ffa9c77852d","article_id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-701b-8812-6ffa9c77852d","article_id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-701b-8812-6ffa9c77852d","article_id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-701b-8812-6ffa9c77852d","article_id":"019cad8f-bf88-7d00-b6e9-73e5ad6ed51a","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, '9abf274e11f1b4146d8956ee367a145187350fd1c2f58af922fce3a7d6855d53', '[["claim",{"id":"019cad8f-d310-74eb-b79b-977c04ef10d0","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-74eb-b79b-977c04ef10d0","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, '3dadf89ee815737450621c125e9e5a60bac4e7bf5576562e17ae2c5242467f52', '[["claim",{"id":"019cad8f-d310-74eb-b79b-977c04ef10d0","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-74eb-b79b-977c04ef10d0","article_id":"019cad8f-b3d0-7efa-bc67-682c473f1ca5","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}]]');
INSERT INTO claim_search (claim_search) VALUES ('rebuild');
CREATE TRIGGER claim_search_insert AFTER INSERT ON claim BEGIN
    INSERT INTO claim_search (rowid, quote, sentence, normalised, note)
    VALUES (new.number, new.quote, new.sentence, new.normalised, new.note);
END;
CREATE TRIGGER claim_search_delete AFTER DELETE ON claim BEGIN
    INSERT INTO claim_search (claim_search, rowid, quote, sentence, normalised, note)
    VALUES ('delete', old.number, old.quote, old.sentence, old.normalised, old.note);
END;
CREATE TRIGGER claim_search_update AFTER UPDATE OF number, quote, sentence, normalised, note ON claim BEGIN
    INSERT INTO claim_search (claim_search, rowid, quote, sentence, normalised, note)
    VALUES ('delete', old.number, old.quote, old.sentence, old.normalised, old.note);
    INSERT INTO claim_search (rowid, quote, sentence, normalised, note)
    VALUES (new.number, new.quote, new.sentence, new.normalised, new.note);
END;
CREATE TRIGGER history_append_only_insert BEFORE INSERT ON history
WHEN EXISTS (SELECT 1 FROM history WHERE seq = new.seq) BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END;
CREATE TRIGGER history_append_only_update BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END;
CREATE TRIGGER history_append_only_delete BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END;
COMMIT;
PRAGMA journal_mode = WAL;
