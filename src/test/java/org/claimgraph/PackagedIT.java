package org.claimgraph;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AskingIT extends AskingTest {}

@QuarkusIntegrationTest
class BadInputIT extends BadInputTest {}

@QuarkusIntegrationTest
class BundledFactsIT extends BundledFactsTest {}

@QuarkusIntegrationTest
class DescriptionsIT extends DescriptionsTest {}

@QuarkusIntegrationTest
class ExampleQueriesIT extends ExampleQueriesTest {}

@QuarkusIntegrationTest
class FiltersIT extends FiltersTest {}

@QuarkusIntegrationTest
class NamesIT extends NamesTest {}

@QuarkusIntegrationTest
class PagesIT extends PagesTest {}

@QuarkusIntegrationTest
class PagingIT extends PagingTest {}
