-- As before, counting only messages of the topics given: what others can make us send about an account takes no place from the rest.
-- The one of six arguments stays for workers of the version before.
CREATE FUNCTION notifications.take_place(
  message_id uuid, message_channel notifications.channel, message_recipient text,
  taken_at timestamptz, max_messages integer, within interval, counted_topics text[]
) RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  oldest timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(message_channel || ' ' || message_recipient, 0));
  SELECT m.reserved_at INTO oldest FROM notifications.messages m
  WHERE m.channel = message_channel AND m.recipient = message_recipient AND m.audience = 'CUSTOMER'
    AND m.topic = ANY(counted_topics) AND m.reserved_at > taken_at - within AND m.id <> message_id
  ORDER BY m.reserved_at DESC OFFSET max_messages - 1 LIMIT 1;
  IF oldest IS NOT NULL THEN
    RETURN oldest + within;
  END IF;
  UPDATE notifications.messages SET reserved_at = taken_at WHERE id = message_id AND reserved_at IS NULL;
  RETURN NULL;
END
$$;
