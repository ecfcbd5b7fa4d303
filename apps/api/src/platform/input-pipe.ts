import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { invalidInput, type FieldProblem } from './problems.js';

/** Faults of an input, one sentence per field, nested fields by their path. */
function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    const own = Object.entries(constraints).map(([rule, says]) => ({
      field,
      says: rule === 'whitelistValidation' ? 'This field is not known here.' : says,
    }));
    return [...own.slice(0, 1), ...fieldProblems(children, field)];
  });
}

/** Checks the shape of every input: nothing undeclared passes, and each fault names its field. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalidInput(fieldProblems(errors)),
  });
}
