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
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-25 01:50:12.149098+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'annotator', 'm0002_index', '2026-11-25 01:50:12.149592+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'annotator', 'm0003_batches', '2026-11-25 01:50:12.150543+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'annotator', 'm0004_tally', '2026-11-25 01:50:12.150986+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'annotator', 'm0005_placements', '2026-11-25 01:50:12.151281+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'annotator', 'm0006_opinions', '2026-11-25 01:50:12.151686+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'annotator', 'm0007_meaning', '2026-11-25 01:50:12.152062+00:00');
INSERT INTO _sqlite_migrations VALUES (8, 'annotator', 'm0008_kept_files', '2026-11-25 01:50:12.154235+00:00');
INSERT INTO _sqlite_migrations VALUES (9, 'annotator', 'm0009_no_blind', '2026-11-25 01:50:12.154416+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z', NULL);
INSERT INTO article VALUES ('019cad8f-bf88-786c-a489-a59d36b85bc3', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z', NULL);
INSERT INTO version VALUES ('019cad8f-b7b8-7ae2-85d8-98dd23fec927', '019cad8f-b3d0-7993-983a-e154f632f901', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z');
INSERT INTO version VALUES ('019cad8f-c370-7b54-828e-54ef11f9d4e2', '019cad8f-bf88-786c-a489-a59d36b85bc3', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z');
INSERT INTO claim VALUES (1, '019cad8f-cb40-71b2-b53b-7303fe3375e9', '019cad8f-b3d0-7993-983a-e154f632f901', '019cad8f-b7b8-7ae2-85d8-98dd23fec927', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z', '');
INSERT INTO claim VALUES (2, '019cad8f-d310-7426-a5c1-e242b8287b03', '019cad8f-b3d0-7993-983a-e154f632f901', '019cad8f-b7b8-7ae2-85d8-98dd23fec927', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z', '');
INSERT INTO claim VALUES (3, '019cad8f-dae0-7612-b328-8381aeacab43', '019cad8f-bf88-786c-a489-a59d36b85bc3', '019cad8f-c370-7b54-828e-54ef11f9d4e2', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z', '');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-795c-a931-c499d940db3d', '019cad8f-cb40-71b2-b53b-7303fe3375e9', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02', '', NULL, '', '', 0);
INSERT INTO link VALUES ('019cad8f-dae0-7612-b328-8381aeacab43', '019cad8f-cb40-71b2-b53b-7303fe3375e9', 'same', 'reworded', 87.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-76c8-b383-954874beb30e', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, 'dd6eacc95db21ce3edf42d32dfbab52937765952d0cea3897d610ccdc793cbe0', '[["article",null,{"id":"019cad8f-b3d0-7993-983a-e154f632f901","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z","batch_id":null}],["version",null,{"id":"019cad8f-b7b8-7ae2-85d8-98dd23fec927","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z"}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, '91515a756a7de76c79ebd90af7e8a107793bd571609dd21a9ca65a50c00a6cee', '[["article",null,{"id":"019cad8f-bf88-786c-a489-a59d36b85bc3","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z","batch_id":null}],["version",null,{"id":"019cad8f-c370-7b54-828e-54ef11f9d4e2","article_id":"019cad8f-bf88-786c-a489-a59d36b85bc3","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z"}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, 'eba411824cd56c2b4aefe09765afb19a676650664a91ab01ddf74fc5f84e269f', '[["claim",null,{"number":1,"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","version_id":"019cad8f-b7b8-7ae2-85d8-98dd23fec927","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z","external_id":""}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, 'ea1652515ced55babaf92d487d417015f46cc6a0d1ae31544f6cf9eae4951d87', '[["claim",null,{"number":2,"id":"019cad8f-d310-7426-a5c1-e242b8287b03","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","version_id":"019cad8f-b7b8-7ae2-85d8-98dd23fec927","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z","external_id":""}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, 'c35eba32034b52b7e0ad862b30e444f42050afb081bc405cb2ae53fe4982675d', '[["claim",null,{"number":3,"id":"019cad8f-dae0-7612-b328-8381aeacab43","article_id":"019cad8f-bf88-786c-a489-a59d36b85bc3","version_id":"019cad8f-c370-7b54-828e-54ef11f9d4e2","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z","external_id":""}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, 'b24a2ad79fee6d74a2863c2fb6623d7893b4aacde67dd64b5391c9fd158a4271', '[["verdict",null,{"id":"019cad8f-e2b0-76c8-b383-954874beb30e","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, '748bc1c91bc4e3e2ae80a68a6f2e46109d1b30f89eec3021102b824139e2a670', '[["opinion",null,{"claim_id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","id":"50c70c5ab9c15c40e970130805d2fd25","reviewer":"Ada","at":"2026-03-02T08:00:15.000Z","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","standing":1,"decision":0}],["claim",{"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, '08ce7d6948284b6fb09141033279cf512e6e437c685a7b79f72188f217ab27ae', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","tag":"économie"}],["claim",{"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, '85af5bb50983371358661dc080e7cd8efb6dfaa1bc2b8320ef14fee710d15aba', '[["evidence",null,{"id":"019cad8f-f638-795c-a931-c499d940db3d","claim_id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02","note":"","file_sha256":null,"file_name":"","media_type":"","file_size":0}],["claim",{"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, '4c86181872227115465f515313d9be2ab68f71bbd077af31660a1fbf2e0c7407', '[["opinion",null,{"claim_id":"019cad8f-dae0-7612-b328-8381aeacab43","id":"54550ca68e2b7195e3c010790f92528c","reviewer":"Ada","at":"2026-03-02T08:00:20.000Z","status":"verified","verdict":"mostly_true","note":"","standing":1,"decision":0}],["link",null,{"claim_id":"019cad8f-dae0-7612-b328-8381aeacab43","earlier_id":"019cad8f-cb40-71b2-b53b-7303fe3375e9","kind":"same","match_kind":"reworded","score":87.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-7612-b328-8381aeacab43","article_id":"019cad8f-bf88-786c-a489-a59d36b85bc3","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-7612-b328-8381aeacab43","article_id":"019cad8f-bf88-786c-a489-a59d36b85bc3","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-7612-b328-8381aeacab43","article_id":"019cad8f-bf88-786c-a489-a59d36b85bc3","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-7612-b328-8381aeacab43","article_id":"019cad8f-bf88-786c-a489-a59d36b85bc3","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, 'edd1691c14b6409f64618077ac0553568102f24f1a9a0cee839744a539db2f91', '[["opinion",null,{"claim_id":"019cad8f-d310-7426-a5c1-e242b8287b03","id":"a2e6f1b296ebb4571e2d831b0940291f","reviewer":"Ada","at":"2026-03-02T08:00:21.000Z","status":"refuted","verdict":"","note":"","standing":1,"decision":0}],["claim",{"id":"019cad8f-d310-7426-a5c1-e242b8287b03","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-7426-a5c1-e242b8287b03","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, '7b9d99c82e8907a670749299d66d804058214ddfe5faa713ced757ed7177961f', '[["claim",{"id":"019cad8f-d310-7426-a5c1-e242b8287b03","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-7426-a5c1-e242b8287b03","article_id":"019cad8f-b3d0-7993-983a-e154f632f901","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}],["opinion",{"claim_id":"019cad8f-d310-7426-a5c1-e242b8287b03","id":"a2e6f1b296ebb4571e2d831b0940291f","reviewer":"Ada","at":"2026-03-02T08:00:21.000Z","status":"refuted","verdict":"","note":"","standing":1,"decision":0},null]]');
INSERT INTO tally VALUES (1, 12, '7b9d99c82e8907a670749299d66d804058214ddfe5faa713ced757ed7177961f', 0);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 1);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 3);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 4);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 7);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 8);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 9);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 11);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7993-983a-e154f632f901', 12);
INSERT INTO history_subject VALUES ('019cad8f-bf88-786c-a489-a59d36b85bc3', 2);
INSERT INTO history_subject VALUES ('019cad8f-bf88-786c-a489-a59d36b85bc3', 5);
INSERT INTO history_subject VALUES ('019cad8f-bf88-786c-a489-a59d36b85bc3', 10);
INSERT INTO history_subject VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 3);
INSERT INTO history_subject VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 7);
INSERT INTO history_subject VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 8);
INSERT INTO history_subject VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 9);
INSERT INTO history_subject VALUES ('019cad8f-d310-7426-a5c1-e242b8287b03', 4);
INSERT INTO history_subject VALUES ('019cad8f-d310-7426-a5c1-e242b8287b03', 11);
INSERT INTO history_subject VALUES ('019cad8f-d310-7426-a5c1-e242b8287b03', 12);
INSERT INTO history_subject VALUES ('019cad8f-dae0-7612-b328-8381aeacab43', 5);
INSERT INTO history_subject VALUES ('019cad8f-dae0-7612-b328-8381aeacab43', 10);
INSERT INTO opinion VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', '50c70c5ab9c15c40e970130805d2fd25', 'Ada', '2026-03-02T08:00:15.000Z', 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', 1, 0);
INSERT INTO opinion VALUES ('019cad8f-dae0-7612-b328-8381aeacab43', '54550ca68e2b7195e3c010790f92528c', 'Ada', '2026-03-02T08:00:20.000Z', 'verified', 'mostly_true', '', 1, 0);
INSERT INTO written VALUES ('019cad8f-cb40-71b2-b53b-7303fe3375e9', 'priority', '2026-03-02T08:00:15.000Z', 'Ada', 0);
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
