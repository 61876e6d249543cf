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
CREATE INDEX article_created ON article (created_at, id);
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
CREATE INDEX claim_place ON claim (article_id, start, "end" DESC);
CREATE INDEX claim_version ON claim (version_id, start, "end" DESC);
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
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-24 22:25:31.089076+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'annotator', 'm0002_index', '2026-11-24 22:25:31.089866+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-7608-9c51-44b980ce3add', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z');
INSERT INTO article VALUES ('019cad8f-bf88-70ce-ac7c-51cc2cf3ba18', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z');
INSERT INTO version VALUES ('019cad8f-b7b8-73a9-9995-04af3f04b826', '019cad8f-b3d0-7608-9c51-44b980ce3add', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z');
INSERT INTO version VALUES ('019cad8f-c370-7100-b634-6bcab6afccd9', '019cad8f-bf88-70ce-ac7c-51cc2cf3ba18', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z');
INSERT INTO claim VALUES (1, '019cad8f-cb40-730c-b963-10ffdb3cc6bb', '019cad8f-b3d0-7608-9c51-44b980ce3add', '019cad8f-b7b8-73a9-9995-04af3f04b826', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z');
INSERT INTO claim VALUES (2, '019cad8f-d310-7e5d-94e8-2bfc6c0cc670', '019cad8f-b3d0-7608-9c51-44b980ce3add', '019cad8f-b7b8-73a9-9995-04af3f04b826', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z');
INSERT INTO claim VALUES (3, '019cad8f-dae0-71a2-a305-67b0b2cff7c0', '019cad8f-bf88-70ce-ac7c-51cc2cf3ba18', '019cad8f-c370-7100-b634-6bcab6afccd9', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-730c-b963-10ffdb3cc6bb', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-730c-b963-10ffdb3cc6bb', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-7637-8c1d-9130447cbf0d', '019cad8f-cb40-730c-b963-10ffdb3cc6bb', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02');
INSERT INTO link VALUES ('019cad8f-dae0-71a2-a305-67b0b2cff7c0', '019cad8f-cb40-730c-b963-10ffdb3cc6bb', 'same', 'reworded', 86.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-7f3f-a2b6-c86dfe44b042', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, '1dd053e46922dc670ecd9794b06b958e65344c3eba13bfc3bb3194a1f4349f12', '[["article",null,{"id":"019cad8f-b3d0-7608-9c51-44b980ce3add","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z"}],["version",null,{"id":"019cad8f-b7b8-73a9-9995-04af3f04b826","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z"}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, '3dfd20cd47321043396a646850660ad3eeb0efe80cba3c7a883decdb93b4e5a2', '[["article",null,{"id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z"}],["version",null,{"id":"019cad8f-c370-7100-b634-6bcab6afccd9","article_id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z"}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, 'f4ad6efcf16ac1fc0e881d2474b66bc3210cf193085e826e64e36ee6bb4058b0', '[["claim",null,{"number":1,"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","version_id":"019cad8f-b7b8-73a9-9995-04af3f04b826","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z"}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, '6e8dfa24444599f15226bec1c250762cf1c4f605764fd91b3e00e90aba58c5d1', '[["claim",null,{"number":2,"id":"019cad8f-d310-7e5d-94e8-2bfc6c0cc670","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","version_id":"019cad8f-b7b8-73a9-9995-04af3f04b826","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z"}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, '284951a73b4864ae4262aa3449bef5c824703ab64e2eef099c0c356cfdbf9332', '[["claim",null,{"number":3,"id":"019cad8f-dae0-71a2-a305-67b0b2cff7c0","article_id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","version_id":"019cad8f-c370-7100-b634-6bcab6afccd9","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z"}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, '1df0c559ccb597677ff7057545f8607f532ea4897bb3094bd57f1600de1930e4', '[["verdict",null,{"id":"019cad8f-e2b0-7f3f-a2b6-c86dfe44b042","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, '4aec53d8b9d452603df37cbe413cddea149f400e9616d9bd962e678323eb2b30', '[["claim",{"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, '8002e6f2a4f72346e36559e269065bdd490cdd6f7ff198732acd1560aec0926f', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","tag":"économie"}],["claim",{"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, 'c8dbd863637f12fa1c064637ea9380ab02621c894d22c961c5521369f9e19466', '[["evidence",null,{"id":"019cad8f-f638-7637-8c1d-9130447cbf0d","claim_id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02"}],["claim",{"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, '0bc191e9770d2c82bb7bbe3a4015a6958e0b77f96568d2d7eb4aa191dc16fa70', '[["link",null,{"claim_id":"019cad8f-dae0-71a2-a305-67b0b2cff7c0","earlier_id":"019cad8f-cb40-730c-b963-10ffdb3cc6bb","kind":"same","match_kind":"reworded","score":86.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-71a2-a305-67b0b2cff7c0","article_id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-71a2-a305-67b0b2cff7c0","article_id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-71a2-a305-67b0b2cff7c0","article_id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-71a2-a305-67b0b2cff7c0","article_id":"019cad8f-bf88-70ce-ac7c-51cc2cf3ba18","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, 'b599b527e83cf5e15c3599ed76324a739012b45697b8961c434c16cd7f12524f', '[["claim",{"id":"019cad8f-d310-7e5d-94e8-2bfc6c0cc670","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-7e5d-94e8-2bfc6c0cc670","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, '218ae30f5c90bdf342a430d8875223ca13df79f28004a44fc7b00a63b283ae7c', '[["claim",{"id":"019cad8f-d310-7e5d-94e8-2bfc6c0cc670","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-7e5d-94e8-2bfc6c0cc670","article_id":"019cad8f-b3d0-7608-9c51-44b980ce3add","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}]]');
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
