import { CreateFoundations1700000000000 } from './1700000000000-create-foundations.js';
import { CreateProduct1700000001010 } from './1700000001010-create-product.js';
import { CreateAssessment1700000001020 } from './1700000001020-create-assessment.js';
import { CreateEvidence1700000001030 } from './1700000001030-create-evidence.js';
import { CreateAnswer1700000001040 } from './1700000001040-create-answer.js';
import { CreateHarmRating1700000001050 } from './1700000001050-create-harm-rating.js';
import { CreateAction1700000001060 } from './1700000001060-create-action.js';

/** Every migration, oldest first; listed by hand so that build, tests and bundles agree. */
export const migrations = [
  CreateFoundations1700000000000,
  CreateProduct1700000001010,
  CreateAssessment1700000001020,
  CreateEvidence1700000001030,
  CreateAnswer1700000001040,
  CreateHarmRating1700000001050,
  CreateAction1700000001060,
];
