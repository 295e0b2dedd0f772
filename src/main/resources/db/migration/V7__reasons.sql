-- Reasons are stored as JSON: a template with arguments, rendered when served. Stored texts become arguments of the template
-- STORED_TEXT; in them, the keys of entities stood between the control characters 2 and 3. The state of every fact is reset,
-- so that the conflict projection is computed again at the next start.
alter table conflict alter column reason set data type text;
${on_postgresql} alter table conflict alter column reason set data type text collate "C";
update conflict set reason = '{"template":"STORED_TEXT","arguments":["'
  || replace(replace(replace(replace(replace(replace(replace(reason, '\', '\\'), '"', '\"'), chr(9), '\t'), chr(10), '\n'), chr(13), '\r'), chr(2), '",{"entity":"'), chr(3), '"},"')
  || '"]}';
alter table conflict_version alter column reason set data type text;
${on_postgresql} alter table conflict_version alter column reason set data type text collate "C";
update conflict_version set reason = '{"template":"STORED_TEXT","arguments":["'
  || replace(replace(replace(replace(replace(replace(replace(reason, '\', '\\'), '"', '\"'), chr(9), '\t'), chr(10), '\n'), chr(13), '\r'), chr(2), '",{"entity":"'), chr(3), '"},"')
  || '"]}';
update fact set state = null;
