/** What domains write through. */

export { answerOf, answerOnce } from './answer-once.ts'
export { changeAsOneself } from './audit/change-as-oneself.ts'
export { changeAsStaff } from './audit/change-as-staff.ts'
export { appSecret, demoFlag, parseEnvironment } from './parse-environment.ts'
export { runCommand } from './run-command.ts'
export { type Changed, transact } from './transact.ts'
