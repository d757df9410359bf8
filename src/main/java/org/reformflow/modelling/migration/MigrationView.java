package org.reformflow.modelling.migration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.Migration.State;
import org.reformflow.modelling.migration.PlanView.VersionView;

/**
 * A dry run or a migration as clients see it.
 *
 * @param ways from which version to which
 * @param trial id of the dry run that it carries out, or null
 * @param backOf id of the migration that it takes back, or null
 * @param counts cases by result
 * @param done how many have a result
 * @param reasons what holds cases up, the most frequent first
 * @param mayGoBack whether cases could be taken back
 */
record MigrationView(String id, Kind kind, String process, String processName, State state, List<Way> ways,
		@Nullable String trial, @Nullable String backOf, String reason, String startedBy, OffsetDateTime startedAt,
		@Nullable OffsetDateTime endedAt, int total, int done, Map<Result, Integer> counts,
		List<MigrationCaseTable.Reason> reasons, @Nullable String problem, boolean mayGoBack) {

	/** From one version to another. */
	record Way(VersionView from, VersionView to) {

	}

}
