-- How often it was begun since a run came to an end, whatever that was: a job that kills its worker is given up in the end.
ALTER TABLE platform.outbox ADD COLUMN starts INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT outbox_starts_check CHECK (starts >= 0);

-- By job: while one queue is full, the jobs of others are found without walking through its backlog.
CREATE INDEX outbox_due_idx ON platform.outbox (job, run_at, id) WHERE state = 'PENDING';
DROP INDEX platform.outbox_pending_idx;

-- What ended is kept for so long from its end.
CREATE INDEX messages_finished_at_idx ON notifications.messages (finished_at);
