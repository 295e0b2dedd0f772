// What a curator does to the graph.
import { graphql, request } from './api.js';

export const RETRACT = graphql`
  mutation Retract($input: RetractClaimInput!) {
    result: retractClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const RESTORE = graphql`
  mutation Restore($input: RestoreClaimInput!) {
    result: restoreClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const RANK = graphql`
  mutation Rank($input: RankClaimInput!) {
    result: rankClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const SUPERSEDE = graphql`
  mutation Supersede($input: SupersedeClaimInput!) {
    result: supersedeClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const MERGE = graphql`
  mutation Merge($input: MergeEntitiesInput!) {
    result: mergeEntities(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const SPLIT = graphql`
  mutation Split($input: SplitEntityInput!) {
    result: splitEntity(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const NOT_SAME = graphql`
  mutation NotSame($input: MarkNotSameInput!) {
    result: markNotSame(input: $input) {
      errors {
        message
      }
    }
  }
`;

export const PERHAPS_SAME = graphql`
  mutation PerhapsSame($input: UnmarkNotSameInput!) {
    result: unmarkNotSame(input: $input) {
      errors {
        message
      }
    }
  }
`;

/** Does an act; throws an error with the message of the service if it is refused. */
export const act = async (mutation, input) => {
  const { result } = await request(mutation, { input });
  if (result.errors.length) throw new Error(result.errors[0].message);
};
