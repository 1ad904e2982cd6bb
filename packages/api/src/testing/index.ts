export {
  type CatalogueFixture,
  insertProducts,
  insertSale,
  insertVocabulary,
  type ProductSpec,
} from './catalogue-factory.ts'
export { openTestApi, type TestApi } from './test-api.ts'
