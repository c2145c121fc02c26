import { challenge } from './challenge.ts'
import { charter } from './charter.ts'
import { codeOfConduct } from './code-of-conduct.ts'
import { decisionRules } from './decision-rules.ts'
import { reflectionQuestions } from './reflection-questions.ts'
import { roleSet } from './role-set.ts'
import type { Starter, StarterId } from './starter.ts'
import { visionOutline } from './vision-outline.ts'

/** Every text there is to start from. A starter id without an entry does not compile. */
export const shelf: Readonly<Record<StarterId, Starter>> = {
  'vision-outline': visionOutline,
  challenge,
  charter,
  'code-of-conduct': codeOfConduct,
  'decision-rules': decisionRules,
  'role-set': roleSet,
  'reflection-questions': reflectionQuestions,
}
