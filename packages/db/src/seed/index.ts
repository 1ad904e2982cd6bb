export { seedAppointments } from './seed-appointments.ts'
export { type SeedOptions, type SeedOutcome, seedCatalogue } from './seed-catalogue.ts'
