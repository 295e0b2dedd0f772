import { graphql, useLazyLoadQuery } from 'react-relay';
import type { AppQuery } from './__generated__/AppQuery.graphql';
import { Companies } from './Companies';

export const App = () => {
  const data = useLazyLoadQuery<AppQuery>(
    graphql`
      query AppQuery {
        ...Companies_query
      }
    `,
    {},
  );
  return <Companies query={data} />;
};
