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
INSERT INTO _sqlite_migrations VALUES (1, 'annotator', 'm0001_first', '2026-11-25 00:32:59.752172+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'annotator', 'm0002_index', '2026-11-25 00:32:59.752731+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'annotator', 'm0003_batches', '2026-11-25 00:32:59.753634+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'annotator', 'm0004_tally', '2026-11-25 00:32:59.753943+00:00');
INSERT INTO canonical_text VALUES ('0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 'Le groupe investit 2,1 milliards d''euros en Espagne.
« C''est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.
Selon la ville, 1 200 emplois sont promis.');
INSERT INTO canonical_text VALUES ('7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.
La mairie attend 900 emplois.');
INSERT INTO article VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 'Un parc', 'Le Journal', '', '2026-03-02', '', 'fr', '2026-03-02T08:00:01.000Z', '2026-03-02T08:00:01.000Z', NULL);
INSERT INTO article VALUES ('019cad8f-bf88-75e0-804c-4b889d70b36e', 'Un autre', '', '', '', '', 'fr', '2026-03-02T08:00:04.000Z', '2026-03-02T08:00:04.000Z', NULL);
INSERT INTO version VALUES ('019cad8f-b7b8-7b55-b632-89ca2c1906b9', '019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 1, '0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed', 182, '', 'text/plain', '', '2026-03-02T08:00:01.000Z');
INSERT INTO version VALUES ('019cad8f-c370-76d3-af6a-2fc1fb74a911', '019cad8f-bf88-75e0-804c-4b889d70b36e', 1, '7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b', 98, '', 'text/plain', '', '2026-03-02T08:00:04.000Z');
INSERT INTO claim VALUES (1, '019cad8f-cb40-76d6-9d64-089ffd55901b', '019cad8f-b3d0-746c-85d4-dd5e8fedbb64', '019cad8f-b7b8-7b55-b632-89ca2c1906b9', 65, 90, 'multiplication par quatre', 'd''euros en Espagne.
« C''est une ', ' », dit M. Ruiz, 37 ans. Le parc', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'verified', 'mostly_true', 'Voir l''étude.
Page 4.', '', '', '', 2, 'Ada', '2026-03-02T08:00:07.000Z', '2026-03-02T08:00:18.000Z', '');
INSERT INTO claim VALUES (2, '019cad8f-d310-71c2-95ab-a873ed891283', '019cad8f-b3d0-746c-85d4-dd5e8fedbb64', '019cad8f-b7b8-7b55-b632-89ca2c1906b9', 107, 113, '37 ans', 'tion par quatre », dit M. Ruiz, ', '. Le parc ouvrira en 2027.
Selon', '« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.', 53, 2, 'unverified', '', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:09.000Z', '2026-03-02T08:00:09.000Z', '');
INSERT INTO claim VALUES (3, '019cad8f-dae0-772d-a21f-46061d41cacd', '019cad8f-bf88-75e0-804c-4b889d70b36e', '019cad8f-c370-76d3-af6a-2fc1fb74a911', 21, 46, 'multiplication par quatre', 'Le groupe promet une ', ', dit M. Ruiz, 37 ans.
La mairie', 'Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.', 0, 1, 'verified', 'mostly_true', '', '', '', '', 0, 'Ada', '2026-03-02T08:00:11.000Z', '2026-03-02T08:00:20.000Z', '');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-76d6-9d64-089ffd55901b', 'emploi');
INSERT INTO claim_tag VALUES ('019cad8f-cb40-76d6-9d64-089ffd55901b', 'économie');
INSERT INTO evidence VALUES ('019cad8f-f638-7609-8213-0aec53ba5087', '019cad8f-cb40-76d6-9d64-089ffd55901b', 0, 'https://example.org/étude', '', 'un quadruplement', 'supports', '2026-03-02');
INSERT INTO link VALUES ('019cad8f-dae0-772d-a21f-46061d41cacd', '019cad8f-cb40-76d6-9d64-089ffd55901b', 'same', 'reworded', 87.4, 'verified', 'mostly_true', 'Ada', '2026-03-02T08:00:20.000Z');
INSERT INTO verdict VALUES ('true', '', 0);
INSERT INTO verdict VALUES ('mostly_true', '', 1);
INSERT INTO verdict VALUES ('imprecise', '', 2);
INSERT INTO verdict VALUES ('mostly_false', '', 3);
INSERT INTO verdict VALUES ('false', '', 4);
INSERT INTO verdict VALUES ('misleading', '', 5);
INSERT INTO verdict VALUES ('missing_context', '', 6);
INSERT INTO verdict VALUES ('unverifiable', '', 7);
INSERT INTO verdict VALUES ('019cad8f-e2b0-7ddc-8cef-8403f7b517fd', 'Presque', 8);
INSERT INTO history VALUES (1, '2026-03-02T08:00:01.000Z', 'Ada', 'article.add', NULL, '441d2e999b383f60c00a3385bbfda3336bbc9169474f969e0b6229a8d895c6f6', '[["article",null,{"id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","title":"Un parc","outlet":"Le Journal","author":"","published":"2026-03-02","url":"","language":"fr","created_at":"2026-03-02T08:00:01.000Z","updated_at":"2026-03-02T08:00:01.000Z","batch_id":null}],["version",null,{"id":"019cad8f-b7b8-7b55-b632-89ca2c1906b9","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","number":1,"sha256":"0b26e191f63995279eebc2a49256d93d8f70c6ed57548fea84d36fdb0c4b64ed","length":182,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:01.000Z"}]]');
INSERT INTO history VALUES (2, '2026-03-02T08:00:04.000Z', 'Ada', 'article.add', NULL, 'f734fbf3167d9ad0362c92d79028c16f60ba31ec8d7ce38dd507d5f8ae3e13bd', '[["article",null,{"id":"019cad8f-bf88-75e0-804c-4b889d70b36e","title":"Un autre","outlet":"","author":"","published":"","url":"","language":"fr","created_at":"2026-03-02T08:00:04.000Z","updated_at":"2026-03-02T08:00:04.000Z","batch_id":null}],["version",null,{"id":"019cad8f-c370-76d3-af6a-2fc1fb74a911","article_id":"019cad8f-bf88-75e0-804c-4b889d70b36e","number":1,"sha256":"7ba03016aef9408a5785568611e7c23e9332d518ebe24edae6523d88755bca4b","length":98,"source":"","media_type":"text/plain","encoding":"","imported_at":"2026-03-02T08:00:04.000Z"}]]');
INSERT INTO history VALUES (3, '2026-03-02T08:00:07.000Z', 'Ada', 'claim.mark', NULL, '85b72bbf23b3e272be1bd1390fb997bd847d5fc0309b1bca9b0b52162d3904a6', '[["claim",null,{"number":1,"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","version_id":"019cad8f-b7b8-7b55-b632-89ca2c1906b9","start":65,"end":90,"quote":"multiplication par quatre","prefix":"d''euros en Espagne.\n« C''est une ","suffix":" », dit M. Ruiz, 37 ans. Le parc","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:07.000Z","updated_at":"2026-03-02T08:00:07.000Z","external_id":""}]]');
INSERT INTO history VALUES (4, '2026-03-02T08:00:09.000Z', 'Ada', 'claim.mark', NULL, 'f980a5c4dd8f47a0bef3899ffafc1b4165d4bd9b9e6a7ed8a26838f124157976', '[["claim",null,{"number":2,"id":"019cad8f-d310-71c2-95ab-a873ed891283","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","version_id":"019cad8f-b7b8-7b55-b632-89ca2c1906b9","start":107,"end":113,"quote":"37 ans","prefix":"tion par quatre », dit M. Ruiz, ","suffix":". Le parc ouvrira en 2027.\nSelon","sentence":"« C''est une multiplication par quatre », dit M. Ruiz, 37 ans.","sentence_start":53,"paragraph":2,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:09.000Z","updated_at":"2026-03-02T08:00:09.000Z","external_id":""}]]');
INSERT INTO history VALUES (5, '2026-03-02T08:00:11.000Z', 'Ada', 'claim.mark', NULL, '5c9a25b54654bbb36417796ff45515774cb47ecc58059f72d9fd2ce98485ddda', '[["claim",null,{"number":3,"id":"019cad8f-dae0-772d-a21f-46061d41cacd","article_id":"019cad8f-bf88-75e0-804c-4b889d70b36e","version_id":"019cad8f-c370-76d3-af6a-2fc1fb74a911","start":21,"end":46,"quote":"multiplication par quatre","prefix":"Le groupe promet une ","suffix":", dit M. Ruiz, 37 ans.\nLa mairie","sentence":"Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.","sentence_start":0,"paragraph":1,"status":"unverified","verdict":"","note":"","normalised":"","speaker":"","claim_date":"","priority":0,"reviewer":"Ada","created_at":"2026-03-02T08:00:11.000Z","updated_at":"2026-03-02T08:00:11.000Z","external_id":""}]]');
INSERT INTO history VALUES (6, '2026-03-02T08:00:13.000Z', 'Ada', 'scale.edit', NULL, '1cd45680636c4ae976b935827e4907cdce46d604aba52e091f04aa214ae14eb1', '[["verdict",null,{"id":"019cad8f-e2b0-7ddc-8cef-8403f7b517fd","label":"Presque","position":8}]]');
INSERT INTO history VALUES (7, '2026-03-02T08:00:15.000Z', 'Ada', 'claim.edit', NULL, '4f05e11a6fa1b63786cd66c8c4ed27e49c52f62f6086551fac66d74df918cc5f', '[["claim",{"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","status":"unverified","verdict":"","note":"","priority":0,"updated_at":"2026-03-02T08:00:07.000Z"},{"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","status":"verified","verdict":"mostly_true","note":"Voir l''étude.\nPage 4.","priority":2,"updated_at":"2026-03-02T08:00:15.000Z"}]]');
INSERT INTO history VALUES (8, '2026-03-02T08:00:16.000Z', 'Ada', 'claim.tags', NULL, 'f4802adfe368d0e2a1fa692399e0ee713505e31ea95ed7ad3c0f768cb5a05207', '[["claim_tag",null,{"claim_id":"019cad8f-cb40-76d6-9d64-089ffd55901b","tag":"emploi"}],["claim_tag",null,{"claim_id":"019cad8f-cb40-76d6-9d64-089ffd55901b","tag":"économie"}],["claim",{"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","updated_at":"2026-03-02T08:00:15.000Z"},{"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","updated_at":"2026-03-02T08:00:16.000Z"}]]');
INSERT INTO history VALUES (9, '2026-03-02T08:00:18.000Z', 'Ada', 'evidence.add', NULL, '700b9970385b5fd77c54d0e4d96480cf498f5a2d95aeea0ef1dc03086dc67d54', '[["evidence",null,{"id":"019cad8f-f638-7609-8213-0aec53ba5087","claim_id":"019cad8f-cb40-76d6-9d64-089ffd55901b","position":0,"url":"https://example.org/étude","title":"","quote":"un quadruplement","stance":"supports","accessed":"2026-03-02"}],["claim",{"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","updated_at":"2026-03-02T08:00:16.000Z"},{"id":"019cad8f-cb40-76d6-9d64-089ffd55901b","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","updated_at":"2026-03-02T08:00:18.000Z"}]]');
INSERT INTO history VALUES (10, '2026-03-02T08:00:20.000Z', 'Ada', 'link.add', NULL, 'b6b91b3d9cf675e06357505023af6b940328aa7a5c4863922d5be67099fc8773', '[["link",null,{"claim_id":"019cad8f-dae0-772d-a21f-46061d41cacd","earlier_id":"019cad8f-cb40-76d6-9d64-089ffd55901b","kind":"same","match_kind":"reworded","score":87.4,"status_taken":"verified","verdict_taken":"mostly_true","reviewer":"Ada","created_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-772d-a21f-46061d41cacd","article_id":"019cad8f-bf88-75e0-804c-4b889d70b36e","updated_at":"2026-03-02T08:00:11.000Z"},{"id":"019cad8f-dae0-772d-a21f-46061d41cacd","article_id":"019cad8f-bf88-75e0-804c-4b889d70b36e","updated_at":"2026-03-02T08:00:20.000Z"}],["claim",{"id":"019cad8f-dae0-772d-a21f-46061d41cacd","article_id":"019cad8f-bf88-75e0-804c-4b889d70b36e","status":"unverified","verdict":"","updated_at":"2026-03-02T08:00:20.000Z"},{"id":"019cad8f-dae0-772d-a21f-46061d41cacd","article_id":"019cad8f-bf88-75e0-804c-4b889d70b36e","status":"verified","verdict":"mostly_true","updated_at":"2026-03-02T08:00:20.000Z"}]]');
INSERT INTO history VALUES (11, '2026-03-02T08:00:21.000Z', 'Ada', 'claim.status', NULL, '86a7d662ebc009925f99367cde842d02d40a72af9c9b68851bd36cf13128d38b', '[["claim",{"id":"019cad8f-d310-71c2-95ab-a873ed891283","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"},{"id":"019cad8f-d310-71c2-95ab-a873ed891283","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"}]]');
INSERT INTO history VALUES (12, '2026-03-02T08:00:22.000Z', 'Ada', 'undo', 11, 'e2814dde3774bb587decf00c39591588fe9df24e34cd653b808f68aac0ac1d21', '[["claim",{"id":"019cad8f-d310-71c2-95ab-a873ed891283","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","status":"refuted","updated_at":"2026-03-02T08:00:21.000Z"},{"id":"019cad8f-d310-71c2-95ab-a873ed891283","article_id":"019cad8f-b3d0-746c-85d4-dd5e8fedbb64","status":"unverified","updated_at":"2026-03-02T08:00:09.000Z"}]]');
INSERT INTO tally VALUES (1, 12, 'e2814dde3774bb587decf00c39591588fe9df24e34cd653b808f68aac0ac1d21', 0);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 1);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 3);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 4);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 7);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 8);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 9);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 11);
INSERT INTO history_subject VALUES ('019cad8f-b3d0-746c-85d4-dd5e8fedbb64', 12);
INSERT INTO history_subject VALUES ('019cad8f-bf88-75e0-804c-4b889d70b36e', 2);
INSERT INTO history_subject VALUES ('019cad8f-bf88-75e0-804c-4b889d70b36e', 5);
INSERT INTO history_subject VALUES ('019cad8f-bf88-75e0-804c-4b889d70b36e', 10);
INSERT INTO history_subject VALUES ('019cad8f-cb40-76d6-9d64-089ffd55901b', 3);
INSERT INTO history_subject VALUES ('019cad8f-cb40-76d6-9d64-089ffd55901b', 7);
INSERT INTO history_subject VALUES ('019cad8f-cb40-76d6-9d64-089ffd55901b', 8);
INSERT INTO history_subject VALUES ('019cad8f-cb40-76d6-9d64-089ffd55901b', 9);
INSERT INTO history_subject VALUES ('019cad8f-d310-71c2-95ab-a873ed891283', 4);
INSERT INTO history_subject VALUES ('019cad8f-d310-71c2-95ab-a873ed891283', 11);
INSERT INTO history_subject VALUES ('019cad8f-d310-71c2-95ab-a873ed891283', 12);
INSERT INTO history_subject VALUES ('019cad8f-dae0-772d-a21f-46061d41cacd', 5);
INSERT INTO history_subject VALUES ('019cad8f-dae0-772d-a21f-46061d41cacd', 10);
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
