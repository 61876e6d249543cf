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
    imported_at TEXT NOT NULL, aside TEXT NOT NULL DEFAULT '',
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
, note TEXT NOT NULL DEFAULT '', file_sha256 TEXT REFERENCES kept_file (sha256), file_name TEXT NOT NULL DEFAULT '', media_type TEXT NOT NULL DEFAULT '', file_size INTEGER NOT NULL DEFAULT 0) STRICT;
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
CREATE TABLE kept_file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    content BLOB NOT NULL,
    CHECK (size = length(content))
) STRICT;
CREATE INDEX evidence_file ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL;
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-25 02:05:27.464106+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'annotator', 'm0002_index', '2026-11-25 02:05:27.464589+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'annotator', 'm0003_batches', '2026-11-25 02:05:27.465456+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'annotator', 'm0004_tally', '2026-11-25 02:05:27.465749+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'annotator', 'm0005_placements', '2026-11-25 02:05:27.465996+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'annotator', 'm0006_opinions', '2026-11-25 02:05:27.466449+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'annotator', 'm0007_meaning', '2026-11-25 02:05:27.466748+00:00');
INSERT INTO _sqlite_migrations VALUES (8, 'annotator', 'm0008_kept_files', '2026-11-25 02:05:27.469045+00:00');
INSERT INTO _sqlite_migrations VALUES (9, 'annotator', 'm0009_no_blind', '2026-11-25 02:05:27.469220+00:00');
INSERT INTO _sqlite_migrations VALUES (10, 'annotator', 'm0010_aside', '2026-11-25 02:05:27.469683+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z', NULL);
INSERT INTO article VALUES ('019cad8f-bf88-7c8c-b465-9367cf14235d', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z', NULL);
INSERT INTO version VALUES ('019cad8f-b7b8-7dd2-aa1e-1d74da22a870', '019cad8f-b3d0-77cc-ba23-72812040e418', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z', '');
INSERT INTO version VALUES ('019cad8f-c370-79c9-8bf7-30dc3188b6fe', '019cad8f-bf88-7c8c-b465-9367cf14235d', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z', '');
INSERT INTO claim VALUES (1, '019cad8f-cb40-78dd-97d3-f3063afe394f', '019cad8f-b3d0-77cc-ba23-72812040e418', '019cad8f-b7b8-7dd2-aa1e-1d74da22a870', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z', '');
INSERT INTO claim VALUES (2, '019cad8f-d310-7e85-80dd-a90e2d6c5de9', '019cad8f-b3d0-77cc-ba23-72812040e418', '019cad8f-b7b8-7dd2-aa1e-1d74da22a870', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z', '');
INSERT INTO claim VALUES (3, '019cad8f-dae0-7296-b083-1e8f516ab036', '019cad8f-bf88-7c8c-b465-9367cf14235d', '019cad8f-c370-79c9-8bf7-30dc3188b6fe', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z', '');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-7bc6-af0a-1f2bf0758ea2', '019cad8f-cb40-78dd-97d3-f3063afe394f', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02', '', NULL, '', '', 0);
INSERT INTO link VALUES ('019cad8f-dae0-7296-b083-1e8f516ab036', '019cad8f-cb40-78dd-97d3-f3063afe394f', 'same', 'reworded', 87.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-7940-81c9-491c2a43e9cd', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, '18c582437b50da57ad8f880e31601a49c6d98df54fb6aad18683f84cbe91538b', '[["article",null,{"id":"019cad8f-b3d0-77cc-ba23-72812040e418","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z","batch_id":null}],["version",null,{"id":"019cad8f-b7b8-7dd2-aa1e-1d74da22a870","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z","aside":""}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, '0b7218a5d6f91e0d23f6ad90dd7c72d53ae6c5cff9436edac99d5f1be16538e0', '[["article",null,{"id":"019cad8f-bf88-7c8c-b465-9367cf14235d","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z","batch_id":null}],["version",null,{"id":"019cad8f-c370-79c9-8bf7-30dc3188b6fe","article_id":"019cad8f-bf88-7c8c-b465-9367cf14235d","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z","aside":""}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, 'e1753ec27ff4e9bfcd8e3ac72058a0c8314cd19c3ea9eca7b18c0d27dcead08c', '[["claim",null,{"number":1,"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","version_id":"019cad8f-b7b8-7dd2-aa1e-1d74da22a870","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z","external_id":""}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, '0206cafface940cf877b014928783aafea4fc2a0bc1c7ad331acc8e4168de93c', '[["claim",null,{"number":2,"id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","version_id":"019cad8f-b7b8-7dd2-aa1e-1d74da22a870","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z","external_id":""}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, 'a779580b0cd07c1a6caadf2919700faa4913c98fe1e97cd0dd6079b971c2cc76', '[["claim",null,{"number":3,"id":"019cad8f-dae0-7296-b083-1e8f516ab036","article_id":"019cad8f-bf88-7c8c-b465-9367cf14235d","version_id":"019cad8f-c370-79c9-8bf7-30dc3188b6fe","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z","external_id":""}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, 'd5e70348dd4f0ca3a3138851f94b4039c99e550e4dfd7620849e784a8d0669e4', '[["verdict",null,{"id":"019cad8f-e2b0-7940-81c9-491c2a43e9cd","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, 'bc138ce87466fb738487ab0091cc98979d830a72a08e5bf39c978e7bd567e0f7', '[["opinion",null,{"claim_id":"019cad8f-cb40-78dd-97d3-f3063afe394f","id":"50c70c5ab9c15c40e970130805d2fd25","reviewer":"Ada","at":"2026-03-02T08:00:15.000Z","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","standing":1,"decision":0}],["claim",{"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, 'e127ba730d5a18882dd25677f81ce15804fd70f38d950817ec232b8e24eeaa14', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-78dd-97d3-f3063afe394f","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-78dd-97d3-f3063afe394f","tag":"économie"}],["claim",{"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, '9177d3f6bf5035462a3e12e9541687394b2e9371ad6523828f510c4faa7fb83c', '[["evidence",null,{"id":"019cad8f-f638-7bc6-af0a-1f2bf0758ea2","claim_id":"019cad8f-cb40-78dd-97d3-f3063afe394f","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02","note":"","file_sha256":null,"file_name":"","media_type":"","file_size":0}],["claim",{"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-78dd-97d3-f3063afe394f","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, 'e409f14aac94fef1bf9ab5875fcd473a22eeddad5839061a6b35c2f43d1c63eb', '[["opinion",null,{"claim_id":"019cad8f-dae0-7296-b083-1e8f516ab036","id":"54550ca68e2b7195e3c010790f92528c","reviewer":"Ada","at":"2026-03-02T08:00:20.000Z","status":"verified","verdict":"mostly_true","note":"","standing":1,"decision":0}],["link",null,{"claim_id":"019cad8f-dae0-7296-b083-1e8f516ab036","earlier_id":"019cad8f-cb40-78dd-97d3-f3063afe394f","kind":"same","match_kind":"reworded","score":87.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-7296-b083-1e8f516ab036","article_id":"019cad8f-bf88-7c8c-b465-9367cf14235d","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-7296-b083-1e8f516ab036","article_id":"019cad8f-bf88-7c8c-b465-9367cf14235d","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-7296-b083-1e8f516ab036","article_id":"019cad8f-bf88-7c8c-b465-9367cf14235d","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-7296-b083-1e8f516ab036","article_id":"019cad8f-bf88-7c8c-b465-9367cf14235d","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, '7340d85b03ec806bff2117d370fcda9a5fb06b42bd05966680db8900f69ce0d7', '[["opinion",null,{"claim_id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","id":"a2e6f1b296ebb4571e2d831b0940291f","reviewer":"Ada","at":"2026-03-02T08:00:21.000Z","status":"refuted","verdict":"","note":"","standing":1,"decision":0}],["claim",{"id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, '61abd5407b2c4ac0fc482cd95e62a55573a9ecc37e13a95caea6eff989c5a79c', '[["claim",{"id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","article_id":"019cad8f-b3d0-77cc-ba23-72812040e418","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}],["opinion",{"claim_id":"019cad8f-d310-7e85-80dd-a90e2d6c5de9","id":"a2e6f1b296ebb4571e2d831b0940291f","reviewer":"Ada","at":"2026-03-02T08:00:21.000Z","status":"refuted","verdict":"","note":"","standing":1,"decision":0},null]]');
INSERT INTO tally VALUES (1, 12, '61abd5407b2c4ac0fc482cd95e62a55573a9ecc37e13a95caea6eff989c5a79c', 0);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 1);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 3);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 4);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 7);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 8);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 9);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 11);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-77cc-ba23-72812040e418', 12);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7c8c-b465-9367cf14235d', 2);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7c8c-b465-9367cf14235d', 5);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7c8c-b465-9367cf14235d', 10);
INSERT INTO history_subject VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 3);
INSERT INTO history_subject VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 7);
INSERT INTO history_subject VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 8);
INSERT INTO history_subject VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 9);
INSERT INTO history_subject VALUES ('019cad8f-d310-7e85-80dd-a90e2d6c5de9', 4);
INSERT INTO history_subject VALUES ('019cad8f-d310-7e85-80dd-a90e2d6c5de9', 11);
INSERT INTO history_subject VALUES ('019cad8f-d310-7e85-80dd-a90e2d6c5de9', 12);
INSERT INTO history_subject VALUES ('019cad8f-dae0-7296-b083-1e8f516ab036', 5);
INSERT INTO history_subject VALUES ('019cad8f-dae0-7296-b083-1e8f516ab036', 10);
INSERT INTO opinion VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', '50c70c5ab9c15c40e970130805d2fd25', 'Ada', '2026-03-02T08:00:15.000Z', 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', 1, 0);
INSERT INTO opinion VALUES ('019cad8f-dae0-7296-b083-1e8f516ab036', '54550ca68e2b7195e3c010790f92528c', 'Ada', '2026-03-02T08:00:20.000Z', 'verified', 'mostly_true', '', 1, 0);
INSERT INTO written VALUES ('019cad8f-cb40-78dd-97d3-f3063afe394f', 'priority', '2026-03-02T08:00:15.000Z', 'Ada', 0);
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
CREATE TRIGGER kept_file_stays_update BEFORE UPDATE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'a file is kept as it is');
END;
CREATE TRIGGER kept_file_stays_delete BEFORE DELETE ON kept_file BEGIN
    SELECT RAISE(ABORT, 'a file is kept as it is');
END;
COMMIT;
PRAGMA journal_mode = WAL;
