// An import, as the pages that show imports read it.
import { graphql } from './api.js';

export const RUN = graphql`
  fragment run on ImportRun {
    id
    dataSet
    status
    problem
    counts {
      kind
      read
      added
      known
      changed
      rejected
      retracted
      superseded
    }
    effects {
      state
      created
      changed
    }
    findings {
      kind
      level
      file
      line
      message
    }
  }
`;
