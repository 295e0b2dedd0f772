-- What a change did to facts is counted from the facts that it touched.
create index fact_by_creation on fact (created_at);
create index fact_past_by_end on fact_past (until_at);
