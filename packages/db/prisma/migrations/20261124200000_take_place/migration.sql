-- A message's place within what its recipient may be sent in a while; null: it has one, otherwise when there may be room.
-- Messages to one recipient come one after the other. Each statement of a volatile function sees what was committed before
-- it began, so the count is of all places taken while the lock was waited for. One round trip instead of five.
CREATE FUNCTION notifications.take_place(
  message_id uuid, message_channel notifications.channel, message_recipient text,
  taken_at timestamptz, max_messages integer, within interval
) RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  oldest timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(message_channel || ' ' || message_recipient, 0));
  SELECT m.reserved_at INTO oldest FROM notifications.messages m
  WHERE m.channel = message_channel AND m.recipient = message_recipient AND m.audience = 'CUSTOMER'
    AND m.reserved_at > taken_at - within AND m.id <> message_id
  ORDER BY m.reserved_at DESC OFFSET max_messages - 1 LIMIT 1;
  IF oldest IS NOT NULL THEN
    RETURN oldest + within;
  END IF;
  UPDATE notifications.messages SET reserved_at = taken_at WHERE id = message_id AND reserved_at IS NULL;
  RETURN NULL;
END
$$;
