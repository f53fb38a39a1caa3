package org.hubgraph.registry.aggregate;

import java.util.List;

import org.hubgraph.graphql.connection.PageInfo;

/**
 * A page of the groups of one list.
 *
 * @param all the number of groups on all pages
 * @param outside the groups on other pages
 */
record GroupPage(List<Group> groups, int all, OutsideGroups outside, PageInfo info) {}
