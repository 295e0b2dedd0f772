-- The orders in which facts are listed.
create index fact_by_sequence on fact (sequence, id);
create index fact_by_predicate on fact (predicate, sequence, id);
create index fact_by_identified_sources on fact (identified_sources, sequence, id);
