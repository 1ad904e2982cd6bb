-- What is asked once for every job or message, as functions: PostgreSQL keeps their plans for as long as a connection lives, also behind
-- PgBouncer, which keeps no prepared statements. Planning had cost more than running. They find rows by their keys and never read
-- a table through: a plan that was made while a table was small must do when a campaign has filled it.

CREATE FUNCTION platform.start_run(job_id uuid, from_queue text, lease interval, max_starts integer)
RETURNS TABLE (
  kind text, job text, payload jsonb, attempts integer, starts integer, age_ms double precision
) LANGUAGE plpgsql VOLATILE SET enable_seqscan TO off AS $$
BEGIN
  RETURN QUERY
    UPDATE platform.outbox o SET starts = o.starts + 1, running_until = now() + lease
    WHERE o.id = job_id AND (o.state = 'RELAYED' OR (o.state = 'PENDING' AND o.run_at <= now()))
      AND coalesce(o.running_until, '-infinity') <= now() AND o.starts < max_starts
      AND NOT EXISTS (SELECT FROM platform.paused_queues p WHERE p.queue = from_queue)
    RETURNING 'started', o.job, o.payload, o.attempts, o.starts,
      extract(epoch FROM now() - o.created_at)::float8 * 1000;
  IF FOUND THEN
    RETURN;
  END IF;
  -- Could be taken and was not: paused, be it no longer. Its queue gets it anew.
  RETURN QUERY
    SELECT CASE
      WHEN o.state IN ('PENDING', 'RELAYED') AND o.running_until > now() THEN 'busy'
      WHEN NOT (o.state = 'RELAYED' OR (o.state = 'PENDING' AND o.run_at <= now())) THEN 'over'
      WHEN EXISTS (SELECT FROM platform.paused_queues p WHERE p.queue = from_queue) OR o.starts < max_starts THEN 'paused'
      ELSE 'suspect' END,
      o.job, o.payload, o.attempts, o.starts, extract(epoch FROM now() - o.created_at)::float8 * 1000
    FROM platform.outbox o WHERE o.id = job_id;
END
$$;

-- A message with all that decides whether it is sent and what it says.
CREATE FUNCTION notifications.load_message(message_id uuid, message_channel notifications.channel)
RETURNS TABLE (
  message notifications.messages, content jsonb, suppression notifications.suppression_reason, is_opted_out boolean
) LANGUAGE plpgsql STABLE SET enable_seqscan TO off AS $$
BEGIN
  RETURN QUERY
    SELECT m, CASE WHEN t.key IS NOT NULL THEN jsonb_build_object('subject', t.subject, 'blocks', t.blocks) END,
      s.reason, o.topic IS NOT NULL
    FROM notifications.messages m
    LEFT JOIN notifications.templates t ON t.key = m.template_key
    LEFT JOIN notifications.suppressions s ON s.channel = m.channel AND s.address = m.recipient
    LEFT JOIN notifications.opt_outs o
      ON o.channel = m.channel AND o.address = m.recipient AND o.topic = m.topic
    WHERE m.id = message_id AND m.channel = message_channel;
END
$$;

-- Marks a job as done; true when this did it, false when it was done or given up already.
CREATE FUNCTION platform.settle_job(job_id uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SET enable_seqscan TO off AS $$
BEGIN
  UPDATE platform.outbox SET state = 'DONE', finished_at = now()
  WHERE id = job_id AND state IN ('PENDING', 'RELAYED');
  RETURN FOUND;
END
$$;

-- How a run went: each call of a provider ([{ provider, outcome, detail, tookMs }], a millisecond apart, so that they stay in order); how the
-- message ended ({ status, statusReason, provider, providerReference }; null: it has not); the job that is done with it, or null. A run that was
-- thought dead may have come first: what has ended stays as it is.
CREATE FUNCTION notifications.write_down(
  message_id uuid, calls jsonb, ended jsonb, settled_job_id uuid, written_at timestamptz
) RETURNS void LANGUAGE plpgsql VOLATILE SET enable_seqscan TO off AS $$
BEGIN
  INSERT INTO notifications.delivery_attempts (message_id, provider, outcome, detail, took_ms, at)
    SELECT write_down.message_id, call ->> 'provider', (call ->> 'outcome')::notifications.attempt_outcome, call ->> 'detail',
      (call ->> 'tookMs')::integer, written_at + (place - 1) * interval '1 ms'
    FROM jsonb_array_elements(calls) WITH ORDINALITY AS made (call, place);
  IF ended IS NOT NULL THEN
    UPDATE notifications.messages m SET
      status = (ended ->> 'status')::notifications.message_status,
      status_reason = ended ->> 'statusReason',
      finished_at = written_at,
      provider = coalesce(ended ->> 'provider', m.provider),
      provider_reference = coalesce(ended ->> 'providerReference', m.provider_reference)
    WHERE m.id = write_down.message_id AND m.status IN ('QUEUED', 'FAILED');
  END IF;
  IF settled_job_id IS NOT NULL THEN
    PERFORM platform.settle_job(settled_job_id);
  END IF;
END
$$;
