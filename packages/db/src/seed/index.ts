export { type SeedOptions, type SeedOutcome, seedCatalogue } from './seed-catalogue.ts'
