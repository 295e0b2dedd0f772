-- The ledger and what it speaks of, in SQL that both H2 and PostgreSQL take.
-- H2 makes an index of its own for each foreign key and then prefers it to a better one of several columns. Where there
-- is such a better one, the key is for PostgreSQL only; whatever writes checks what it refers to before it writes.

create table entity (
  id varchar(200) not null primary key,
  kind varchar(20) not null,
  name varchar(1000) not null,
  subkind varchar(60),
  jurisdiction varchar(20),
  description text,
  description_language varchar(40),
  merged_into varchar(200)
);
create index entity_by_kind on entity (kind, id);
create index entity_by_name on entity (name, id);
create index entity_by_kind_and_name on entity (kind, name, id);
create index entity_merged on entity (merged_into);
alter table entity add constraint entity_merged_into foreign key (merged_into) references entity (id);

create table entity_name (
  entity_id varchar(200) not null,
  position int not null,
  form varchar(1000) not null,
  language varchar(40) not null,
  script varchar(4) not null,
  kind varchar(20) not null,
  folded varchar(1000) not null,
  primary key (entity_id, position)
);
create index entity_name_folded on entity_name (folded, entity_id);
${on_postgresql} alter table entity_name add constraint entity_name_entity foreign key (entity_id) references entity (id);

create table entity_identifier (
  entity_id varchar(200) not null,
  scheme varchar(60) not null,
  code varchar(500) not null,
  primary key (entity_id, scheme, code)
);
create index entity_identifier_value on entity_identifier (scheme, code, entity_id);
${on_postgresql} alter table entity_identifier add constraint entity_identifier_entity foreign key (entity_id) references entity (id);

create table document (
  id varchar(200) not null primary key,
  title varchar(2000),
  language varchar(40) not null,
  publisher_id varchar(200),
  url varchar(2000),
  published_at_text varchar(200),
  published_at_from date,
  published_at_to date,
  published_at_precision varchar(20),
  published_at_basis varchar(20),
  published_basis varchar(20) not null,
  retrieved_at timestamp(6) with time zone,
  content_hash varchar(64),
  length int
);
create index document_by_publisher on document (publisher_id, id);
create index document_by_hash on document (content_hash);
create index document_by_publication on document (published_at_from, id);
${on_postgresql} alter table document add constraint document_publisher foreign key (publisher_id) references entity (id);

-- The text of a document, where its licence lets us keep it.
create table document_text (
  document_id varchar(200) not null primary key,
  content text not null
);
alter table document_text add constraint document_text_document foreign key (document_id) references document (id);

create table entity_name_place (
  entity_id varchar(200) not null,
  position int not null,
  document_id varchar(200) not null,
  span_start int not null,
  span_end int not null,
  primary key (entity_id, position, document_id)
);
create index entity_name_place_document on entity_name_place (document_id, entity_id);
${on_postgresql} alter table entity_name_place add constraint entity_name_place_name foreign key (entity_id, position) references entity_name (entity_id, position);
${on_postgresql} alter table entity_name_place add constraint entity_name_place_doc foreign key (document_id) references document (id);

-- Which entities a document speaks of: kept with the claims and names, so that neither side has to read them all.
create table mention (
  document_id varchar(200) not null,
  entity_id varchar(200) not null,
  primary key (document_id, entity_id)
);
create index mention_by_entity on mention (entity_id, document_id);
${on_postgresql} alter table mention add constraint mention_document foreign key (document_id) references document (id);
${on_postgresql} alter table mention add constraint mention_entity foreign key (entity_id) references entity (id);

-- A fact is a key that claims share, a relation one that claims about two entities share. They are written with the
-- claims, so that lists of them need not read all claims; what they say is decided when they are read.
create table fact (
  id varchar(64) not null primary key,
  subject_id varchar(200) not null,
  predicate varchar(200) not null,
  sequence bigint not null
);
create index fact_by_subject on fact (subject_id, predicate, sequence);

-- Each relation from both of its ends.
create table relation_end (
  relation_id varchar(64) not null,
  direction varchar(3) not null,
  entity_id varchar(200) not null,
  other_id varchar(200) not null,
  other_kind varchar(20) not null,
  predicate varchar(200) not null,
  fact_id varchar(64) not null,
  sequence bigint not null,
  primary key (relation_id, direction)
);
create index relation_end_by_entity on relation_end (entity_id, sequence);

create table claim (
  id varchar(64) not null primary key,
  sequence bigint not null,
  document_id varchar(200) not null,
  subject_id varchar(200) not null,
  predicate varchar(200) not null,
  fact_id varchar(64) not null,
  relation_id varchar(64),
  object_id varchar(200),
  origin varchar(500) not null,
  speaker_id varchar(200),
  value_type varchar(20) not null,
  value_amount numeric(60, 20),
  value_max_amount numeric(60, 20),
  value_bound varchar(20),
  value_unit varchar(60),
  value_per varchar(60),
  value_text text,
  value_language varchar(40),
  value_entity_id varchar(200),
  value_truth boolean,
  value_from date,
  value_to date,
  value_precision varchar(20),
  value_basis varchar(20),
  value_conversions text,
  printed varchar(1000),
  summary text not null,
  polarity varchar(20) not null,
  modality varchar(20) not null,
  valid_time_text varchar(500),
  valid_time_from date,
  valid_time_to date,
  valid_time_precision varchar(20),
  valid_time_basis varchar(20),
  as_of_text varchar(500),
  as_of_from date,
  as_of_to date,
  as_of_precision varchar(20),
  as_of_basis varchar(20),
  stated_at_text varchar(500),
  stated_at_from date,
  stated_at_to date,
  stated_at_precision varchar(20),
  stated_at_basis varchar(20),
  -- the day of publication as an order: year 1 where it is not known
  published_on date not null,
  recorded_at timestamp(6) with time zone not null,
  retracted_at timestamp(6) with time zone,
  rank varchar(20) not null,
  rank_reason varchar(1000),
  supersedes_id varchar(64),
  supersession_kind varchar(20),
  extractor varchar(200),
  confidence numeric(5, 4)
);
create unique index claim_sequence on claim (sequence);
create index claim_by_subject on claim (subject_id, sequence);
create index claim_by_fact on claim (fact_id, sequence);
create index claim_by_relation on claim (relation_id, sequence);
create index claim_by_object on claim (object_id, sequence);
create index claim_by_document on claim (document_id, sequence);
create index claim_by_speaker on claim (speaker_id, sequence);
create index claim_by_predicate on claim (predicate, sequence);
create index claim_by_publication on claim (published_on, sequence);
create index claim_superseded on claim (supersedes_id);
${on_postgresql} alter table claim add constraint claim_document foreign key (document_id) references document (id);
${on_postgresql} alter table claim add constraint claim_subject foreign key (subject_id) references entity (id);
${on_postgresql} alter table claim add constraint claim_object foreign key (object_id) references entity (id);
${on_postgresql} alter table claim add constraint claim_speaker foreign key (speaker_id) references entity (id);

create table claim_qualifier (
  claim_id varchar(64) not null,
  position int not null,
  name varchar(100) not null,
  text varchar(2000),
  language varchar(40),
  entity_id varchar(200),
  primary key (claim_id, position)
);
create index claim_qualifier_name on claim_qualifier (name, text, claim_id);
${on_postgresql} alter table claim_qualifier add constraint claim_qualifier_claim foreign key (claim_id) references claim (id);
create index claim_qualifier_entity_name on claim_qualifier (entity_id, claim_id);
${on_postgresql} alter table claim_qualifier add constraint claim_qualifier_entity foreign key (entity_id) references entity (id);

create table claim_hop (
  claim_id varchar(64) not null,
  position int not null,
  agent_id varchar(200),
  agent_text varchar(1000),
  role varchar(20) not null,
  anonymous boolean not null,
  verb varchar(200),
  quoted boolean not null,
  primary key (claim_id, position)
);
create index claim_hop_by_agent on claim_hop (agent_id, role, claim_id);
${on_postgresql} alter table claim_hop add constraint claim_hop_claim foreign key (claim_id) references claim (id);
${on_postgresql} alter table claim_hop add constraint claim_hop_agent foreign key (agent_id) references entity (id);

create table claim_evidence (
  claim_id varchar(64) not null,
  position int not null,
  document_id varchar(200) not null,
  span_start int not null,
  span_end int not null,
  text_hash varchar(64),
  match_quality varchar(20) not null,
  translation text,
  translation_language varchar(40),
  primary key (claim_id, position)
);
create index claim_evidence_by_document on claim_evidence (document_id, claim_id);
${on_postgresql} alter table claim_evidence add constraint claim_evidence_claim foreign key (claim_id) references claim (id);
${on_postgresql} alter table claim_evidence add constraint claim_evidence_document foreign key (document_id) references document (id);

-- What was imported: a data set by its name and the hash of its files.
create table data_set (
  name varchar(200) not null primary key,
  content_hash varchar(64) not null,
  loaded_at timestamp(6) with time zone not null
);
