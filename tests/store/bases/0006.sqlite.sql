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
, batch_id TEXT REFERENCES batch (id)) STRICT;
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
    updated_at TEXT NOT NULL, external_id TEXT NOT NULL DEFAULT '',
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
CREATE TABLE batch (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    withdrawn BLOB
) STRICT;
CREATE INDEX article_batch ON article (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX claim_external ON claim (external_id) WHERE external_id <> '';
CREATE TABLE tally (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    history_seq INTEGER NOT NULL,
    history_hash TEXT NOT NULL,
    claim_number INTEGER NOT NULL
) STRICT;
CREATE TABLE history_subject (
    subject TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (subject, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_reviewer ON history (reviewer, target, seq);
CREATE TABLE placement (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    later_id TEXT NOT NULL REFERENCES version (id),
    version_id TEXT NOT NULL REFERENCES version (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    was TEXT NOT NULL DEFAULT '',
    now TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (claim_id, later_id),
    CHECK (start >= 0 AND "end" > start AND later_id <> version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_version ON placement (version_id, start);
CREATE INDEX placement_later ON placement (later_id, start);
CREATE INDEX version_later ON version (article_id) WHERE number > 1;
CREATE TABLE opinion (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    id TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    status TEXT NOT NULL,
    verdict TEXT NOT NULL,
    note TEXT NOT NULL,
    standing INTEGER NOT NULL,
    decision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (claim_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX opinion_open ON opinion (claim_id, status, verdict) WHERE standing = 1;
CREATE TABLE blind (
    reviewer TEXT NOT NULL,
    article_id TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL,
    PRIMARY KEY (reviewer, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE written (
    owner TEXT NOT NULL,
    field TEXT NOT NULL,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    born INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE gone (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    back TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE alias (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    means TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_means ON alias (means);
CREATE TABLE merge (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    came BLOB NOT NULL,
    withdrawn BLOB
) STRICT;
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-25 01:05:03.337325+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'annotator', 'm0002_index', '2026-11-25 01:05:03.337839+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'annotator', 'm0003_batches', '2026-11-25 01:05:03.338709+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'annotator', 'm0004_tally', '2026-11-25 01:05:03.347328+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'annotator', 'm0005_placements', '2026-11-25 01:05:03.347709+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'annotator', 'm0006_opinions', '2026-11-25 01:05:03.348134+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z', NULL);
INSERT INTO article VALUES ('019cad8f-bf88-7cbe-a2e8-be893ca9005e', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z', NULL);
INSERT INTO version VALUES ('019cad8f-b7b8-7bbf-a0ab-eb4df6af7a1f', '019cad8f-b3d0-7e32-9089-b39ce0ac386c', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z');
INSERT INTO version VALUES ('019cad8f-c370-7df3-a0ee-b78eea8d5932', '019cad8f-bf88-7cbe-a2e8-be893ca9005e', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z');
INSERT INTO claim VALUES (1, '019cad8f-cb40-75ad-9a10-1c8a32581167', '019cad8f-b3d0-7e32-9089-b39ce0ac386c', '019cad8f-b7b8-7bbf-a0ab-eb4df6af7a1f', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z', '');
INSERT INTO claim VALUES (2, '019cad8f-d310-7bfc-bd1f-c19fd31a7fe7', '019cad8f-b3d0-7e32-9089-b39ce0ac386c', '019cad8f-b7b8-7bbf-a0ab-eb4df6af7a1f', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z', '');
INSERT INTO claim VALUES (3, '019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3', '019cad8f-bf88-7cbe-a2e8-be893ca9005e', '019cad8f-c370-7df3-a0ee-b78eea8d5932', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z', '');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-7253-806e-fa14096bbfdf', '019cad8f-cb40-75ad-9a10-1c8a32581167', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02');
INSERT INTO link VALUES ('019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3', '019cad8f-cb40-75ad-9a10-1c8a32581167', 'same', 'reworded', 87.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-79a0-bfb2-68b5a22daa79', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, '5da20ea291e26da06ceab4728d2c6ce09f46f4dd492d5c75287ab65fbd4f7191', '[["article",null,{"id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z","batch_id":null}],["version",null,{"id":"019cad8f-b7b8-7bbf-a0ab-eb4df6af7a1f","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z"}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, '094bfe54deccf4b3a63b372f909d8c3d2c881bc818ced8c58b91d2b436ce7856', '[["article",null,{"id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z","batch_id":null}],["version",null,{"id":"019cad8f-c370-7df3-a0ee-b78eea8d5932","article_id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z"}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, 'e238bfd3f9858f522d7569d5d55f5fad2bc333a36fe3e2127a0a49adc5a161af', '[["claim",null,{"number":1,"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","version_id":"019cad8f-b7b8-7bbf-a0ab-eb4df6af7a1f","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z","external_id":""}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, '129a11bb7c3b4aa043a9767975413017cbe74444261e1ae92444eeb853523be8', '[["claim",null,{"number":2,"id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","version_id":"019cad8f-b7b8-7bbf-a0ab-eb4df6af7a1f","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z","external_id":""}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, '8d7d4ee5ea22442163f0380307d0306ea92c14f41dc80d115dd892cb2673ab67', '[["claim",null,{"number":3,"id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","article_id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","version_id":"019cad8f-c370-7df3-a0ee-b78eea8d5932","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z","external_id":""}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, '0c59ee610590d40f94964b3d65d681d2feb44e6340b633ba18e184464e8730d3', '[["verdict",null,{"id":"019cad8f-e2b0-79a0-bfb2-68b5a22daa79","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, '57331020373957f0ee5bd5f8dde54dc842457bc1be4079828067199813ccab97', '[["opinion",null,{"claim_id":"019cad8f-cb40-75ad-9a10-1c8a32581167","id":"50c70c5ab9c15c40e970130805d2fd25","reviewer":"Ada","at":"2026-03-02T08:00:15.000Z","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","standing":1,"decision":0}],["claim",{"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, 'f2feefac395bda13eb4b83b7b23027de81aa31bb1f1c887731c059fa8d6cf1a7', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-75ad-9a10-1c8a32581167","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-75ad-9a10-1c8a32581167","tag":"économie"}],["claim",{"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, 'e8d614af15808b1c585f8e334d1b0a846305cc2819f047f6daaa381b14d4376f', '[["evidence",null,{"id":"019cad8f-f638-7253-806e-fa14096bbfdf","claim_id":"019cad8f-cb40-75ad-9a10-1c8a32581167","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02"}],["claim",{"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-75ad-9a10-1c8a32581167","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, '778cbee3ffdd1c44c18c68bec2c3678e3298c8b9fcbbd6962ec133013cd62327', '[["opinion",null,{"claim_id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","id":"54550ca68e2b7195e3c010790f92528c","reviewer":"Ada","at":"2026-03-02T08:00:20.000Z","status":"verified","verdict":"mostly_true","note":"","standing":1,"decision":0}],["link",null,{"claim_id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","earlier_id":"019cad8f-cb40-75ad-9a10-1c8a32581167","kind":"same","match_kind":"reworded","score":87.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","article_id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","article_id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","article_id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3","article_id":"019cad8f-bf88-7cbe-a2e8-be893ca9005e","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, 'b81e64781cda2b26c8265c9de8f8249680b0b41986deae68aec8bcf8f9c6fad2', '[["opinion",null,{"claim_id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","id":"a2e6f1b296ebb4571e2d831b0940291f","reviewer":"Ada","at":"2026-03-02T08:00:21.000Z","status":"refuted","verdict":"","note":"","standing":1,"decision":0}],["claim",{"id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, '0abaffb286c11aea0f320b63b4170dfcfff1c88b780f9b7a8ecc756351eda8fd', '[["claim",{"id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","article_id":"019cad8f-b3d0-7e32-9089-b39ce0ac386c","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}],["opinion",{"claim_id":"019cad8f-d310-7bfc-bd1f-c19fd31a7fe7","id":"a2e6f1b296ebb4571e2d831b0940291f","reviewer":"Ada","at":"2026-03-02T08:00:21.000Z","status":"refuted","verdict":"","note":"","standing":1,"decision":0},null]]');
INSERT INTO tally VALUES (1, 12, '0abaffb286c11aea0f320b63b4170dfcfff1c88b780f9b7a8ecc756351eda8fd', 0);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 1);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 3);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 4);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 7);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 8);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 9);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 11);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7e32-9089-b39ce0ac386c', 12);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7cbe-a2e8-be893ca9005e', 2);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7cbe-a2e8-be893ca9005e', 5);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7cbe-a2e8-be893ca9005e', 10);
INSERT INTO history_subject VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 3);
INSERT INTO history_subject VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 7);
INSERT INTO history_subject VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 8);
INSERT INTO history_subject VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 9);
INSERT INTO history_subject VALUES ('019cad8f-d310-7bfc-bd1f-c19fd31a7fe7', 4);
INSERT INTO history_subject VALUES ('019cad8f-d310-7bfc-bd1f-c19fd31a7fe7', 11);
INSERT INTO history_subject VALUES ('019cad8f-d310-7bfc-bd1f-c19fd31a7fe7', 12);
INSERT INTO history_subject VALUES ('019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3', 5);
INSERT INTO history_subject VALUES ('019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3', 10);
INSERT INTO opinion VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', '50c70c5ab9c15c40e970130805d2fd25', 'Ada', '2026-03-02T08:00:15.000Z', 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', 1, 0);
INSERT INTO opinion VALUES ('019cad8f-dae0-78bc-84c5-fa3a9bc7f1d3', '54550ca68e2b7195e3c010790f92528c', 'Ada', '2026-03-02T08:00:20.000Z', 'verified', 'mostly_true', '', 1, 0);
INSERT INTO written VALUES ('019cad8f-cb40-75ad-9a10-1c8a32581167', 'priority', '2026-03-02T08:00:15.000Z', 'Ada', 0);
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
CREATE TRIGGER claim_number_kept AFTER DELETE ON claim BEGIN
    UPDATE tally SET claim_number = old.number WHERE claim_number < old.number;
END;
COMMIT;
PRAGMA journal_mode = WAL;
