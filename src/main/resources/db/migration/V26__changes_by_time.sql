-- The changes and acts since a moment.
create index ledger_change_by_time on ledger_change (at, sequence);
create index act_by_time on act (at, sequence);
