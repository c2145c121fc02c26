export { offerSetUp, type SetUp } from './operations.ts'
export { type DemoAccount, setUpRoutes } from './routes.ts'
