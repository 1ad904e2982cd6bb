export { appointmentsStage, CONTACT } from './appointments-stage.ts'
export { openBrowser } from './browser.ts'
export {
  type CatalogueFixture,
  insertProducts,
  insertSale,
  insertVocabulary,
  type ProductSpec,
} from './catalogue-factory.ts'
export { codeOf, errorOf, identityStage, PASSWORD } from './identity-stage.ts'
export { mailedToken } from './mailed-token.ts'
export { DAY_MS, MINUTE_MS, newsletterStage } from './newsletter-stage.ts'
export { type OpenIdMistake, type OpenIdProvider, openOpenIdProvider } from './openid-provider.ts'
export { openTestApi, SECRET, type TestApi } from './test-api.ts'
