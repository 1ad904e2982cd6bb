/** SQL that makes so many consultants who work every day, each with four bookings on each of the days around today. */
export const diaryOf = (consultants: number, days: number): string => `
  WITH showroom AS (
    INSERT INTO appointments.showrooms (slug, name, address_lines, town, postcode, latitude, longitude, phone, email, image_keys, map_url, updated_at)
    VALUES ('bench', 'Bench', '{}', 'Leeds', 'LS1 4AB', 53.8, -1.5, '', '', '{}', '', now()) RETURNING id),
  people AS (
    INSERT INTO appointments.consultants (name, showroom_id, for_kitchen, for_bedroom, types, buffer_before_minutes, buffer_after_minutes, updated_at)
    SELECT 'Consultant ' || n, showroom.id, n % 5 <> 0, n % 3 <> 0, '{HOME_MEASUREMENT,ONLINE,SHOWROOM}', 15, 15, now()
    FROM showroom, generate_series(1, ${consultants}) n RETURNING id),
  hours AS (
    INSERT INTO appointments.consultant_hours (consultant_id, weekday, start_minute, end_minute)
    SELECT people.id, weekday, 540, 1080 FROM people, generate_series(1, 7) weekday)
  INSERT INTO appointments.bookings (reference, state, type, for_kitchen, consultant_id, starts_at, ends_at, during, name, email, phone, address_lines)
  SELECT 'BK-' || row_number() OVER (), 'BOOKED', 'ONLINE', true, people.id, at, at + interval '45 min',
    tstzrange(at - interval '15 min', at + interval '60 min'), 'A', 'a@example.co.uk', '+447700900123', '{}'
  FROM people, generate_series(-${days}, ${days}) AS day, generate_series(0, 3) AS place,
    LATERAL (SELECT date_trunc('day', now()) + day * interval '1 day' + interval '9 hours' + place * interval '2 hours' AS at)`
