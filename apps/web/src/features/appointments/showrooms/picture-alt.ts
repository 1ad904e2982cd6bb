/** What a showroom's picture shows, by its place: first comes the front, then what is inside. */
export function pictureAlt(name: string, place: number): string {
  return place === 0 ? `Our showroom in ${name}, from the street` : `Inside our showroom in ${name}`
}
