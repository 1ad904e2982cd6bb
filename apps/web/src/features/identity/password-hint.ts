export const passwordHint =
  'At least 10 characters. Three or four words of your own are easy to keep in mind.'
