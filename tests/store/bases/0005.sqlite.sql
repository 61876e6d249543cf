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
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-25 00:46:26.774173+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'annotator', 'm0002_index', '2026-11-25 00:46:26.774659+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'annotator', 'm0003_batches', '2026-11-25 00:46:26.775595+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'annotator', 'm0004_tally', '2026-11-25 00:46:26.775900+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'annotator', 'm0005_placements', '2026-11-25 00:46:26.776149+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z', NULL);
INSERT INTO article VALUES ('019cad8f-bf88-7d43-a3cd-d37c685e1b08', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z', NULL);
INSERT INTO version VALUES ('019cad8f-b7b8-7631-9ac4-bcbff2bdc303', '019cad8f-b3d0-7c67-b974-855a55a4f09a', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z');
INSERT INTO version VALUES ('019cad8f-c370-7502-bf3e-51d4554a5353', '019cad8f-bf88-7d43-a3cd-d37c685e1b08', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z');
INSERT INTO claim VALUES (1, '019cad8f-cb40-77a8-abf2-b407e11cb849', '019cad8f-b3d0-7c67-b974-855a55a4f09a', '019cad8f-b7b8-7631-9ac4-bcbff2bdc303', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z', '');
INSERT INTO claim VALUES (2, '019cad8f-d310-7e36-bfe4-430c3bff81ff', '019cad8f-b3d0-7c67-b974-855a55a4f09a', '019cad8f-b7b8-7631-9ac4-bcbff2bdc303', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z', '');
INSERT INTO claim VALUES (3, '019cad8f-dae0-72a1-91db-3cfeb222368f', '019cad8f-bf88-7d43-a3cd-d37c685e1b08', '019cad8f-c370-7502-bf3e-51d4554a5353', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z', '');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-77a8-abf2-b407e11cb849', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-77a8-abf2-b407e11cb849', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-7131-b03a-86a672f8a9a3', '019cad8f-cb40-77a8-abf2-b407e11cb849', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02');
INSERT INTO link VALUES ('019cad8f-dae0-72a1-91db-3cfeb222368f', '019cad8f-cb40-77a8-abf2-b407e11cb849', 'same', 'reworded', 87.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-7c0c-bf33-e58f9beb84e6', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, '909bb63b1f745453b34332f12962e776d90448b84a828b7989d726dfce3919c7', '[["article",null,{"id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z","batch_id":null}],["version",null,{"id":"019cad8f-b7b8-7631-9ac4-bcbff2bdc303","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z"}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, 'e8ff200d68fa1ceb0e4b9a9cb08d7d01716a15a1e275fc246c73eedd55cb440a', '[["article",null,{"id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z","batch_id":null}],["version",null,{"id":"019cad8f-c370-7502-bf3e-51d4554a5353","article_id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z"}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, '35ca25e221dd679493a88661d9b8e1c23f842f2cae974e06a8650eb4ea238ccb', '[["claim",null,{"number":1,"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","version_id":"019cad8f-b7b8-7631-9ac4-bcbff2bdc303","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z","external_id":""}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, 'b5fb3dae6b21e5582520a8eae3d8225ea31f321a355ad8cae1c66073df07986b', '[["claim",null,{"number":2,"id":"019cad8f-d310-7e36-bfe4-430c3bff81ff","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","version_id":"019cad8f-b7b8-7631-9ac4-bcbff2bdc303","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z","external_id":""}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, 'fb3ac91007a5910a4ed28ae1e2a990fa5ab103e1382aeb32a85143679fc02170', '[["claim",null,{"number":3,"id":"019cad8f-dae0-72a1-91db-3cfeb222368f","article_id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","version_id":"019cad8f-c370-7502-bf3e-51d4554a5353","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z","external_id":""}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, '77d7f21d439e0f930d2b2d4101ea1cec1bc8809b2a3406f27619f29ce53f75ad', '[["verdict",null,{"id":"019cad8f-e2b0-7c0c-bf33-e58f9beb84e6","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, '80851a371351899c7acfd5751eab3078a285187cc09cf621c149d571e37f4cac', '[["claim",{"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, '0906364a98982af8c9b9d36ccc63a9980101322eef6f59943060d09147117a4a', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-77a8-abf2-b407e11cb849","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-77a8-abf2-b407e11cb849","tag":"économie"}],["claim",{"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, '4ff0392ed54dedcc585760e94f7f0847ff47b830896f7e8587f58c0fb6a047da', '[["evidence",null,{"id":"019cad8f-f638-7131-b03a-86a672f8a9a3","claim_id":"019cad8f-cb40-77a8-abf2-b407e11cb849","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02"}],["claim",{"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-77a8-abf2-b407e11cb849","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, '64a1865bebda9d1ad9998477ae49f7c824474428e357678ce84768422d90e2ba', '[["link",null,{"claim_id":"019cad8f-dae0-72a1-91db-3cfeb222368f","earlier_id":"019cad8f-cb40-77a8-abf2-b407e11cb849","kind":"same","match_kind":"reworded","score":87.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-72a1-91db-3cfeb222368f","article_id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-72a1-91db-3cfeb222368f","article_id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-72a1-91db-3cfeb222368f","article_id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-72a1-91db-3cfeb222368f","article_id":"019cad8f-bf88-7d43-a3cd-d37c685e1b08","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, '29a504e8f55c15d33e09ac115427ebfcfbb52d257e5b3c6894510be140f42559', '[["claim",{"id":"019cad8f-d310-7e36-bfe4-430c3bff81ff","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-7e36-bfe4-430c3bff81ff","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, 'ad880d155693bde08e795cbae2b2dc7a7989de20c606d515c9b3a80b1ca0253e', '[["claim",{"id":"019cad8f-d310-7e36-bfe4-430c3bff81ff","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-7e36-bfe4-430c3bff81ff","article_id":"019cad8f-b3d0-7c67-b974-855a55a4f09a","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}]]');
INSERT INTO tally VALUES (1, 12, 'ad880d155693bde08e795cbae2b2dc7a7989de20c606d515c9b3a80b1ca0253e', 0);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 1);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 3);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 4);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 7);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 8);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 9);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 11);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-7c67-b974-855a55a4f09a', 12);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7d43-a3cd-d37c685e1b08', 2);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7d43-a3cd-d37c685e1b08', 5);
INSERT INTO history_subject VALUES ('019cad8f-bf88-7d43-a3cd-d37c685e1b08', 10);
INSERT INTO history_subject VALUES ('019cad8f-cb40-77a8-abf2-b407e11cb849', 3);
INSERT INTO history_subject VALUES ('019cad8f-cb40-77a8-abf2-b407e11cb849', 7);
INSERT INTO history_subject VALUES ('019cad8f-cb40-77a8-abf2-b407e11cb849', 8);
INSERT INTO history_subject VALUES ('019cad8f-cb40-77a8-abf2-b407e11cb849', 9);
INSERT INTO history_subject VALUES ('019cad8f-d310-7e36-bfe4-430c3bff81ff', 4);
INSERT INTO history_subject VALUES ('019cad8f-d310-7e36-bfe4-430c3bff81ff', 11);
INSERT INTO history_subject VALUES ('019cad8f-d310-7e36-bfe4-430c3bff81ff', 12);
INSERT INTO history_subject VALUES ('019cad8f-dae0-72a1-91db-3cfeb222368f', 5);
INSERT INTO history_subject VALUES ('019cad8f-dae0-72a1-91db-3cfeb222368f', 10);
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
