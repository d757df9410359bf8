package org.reformflow.modelling.migration;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.OldVersionTable.Said;
import org.reformflow.modelling.migration.OldVersions.Old;
import org.reformflow.modelling.migration.OldVersions.Staying;
import org.reformflow.modelling.migration.PlanView.VersionView;
import org.reformflow.modelling.migration.RunningCases.Standing;

import org.springframework.stereotype.Component;

/** Cases that stay on old versions until they end or follow. */
@Component
class OldVersionViews {

	private final RunningCases running;

	private final ProcessVersions versions;

	private final OldVersionTable trials;

	private final MigrationTable migrations;

	private final Clock clock;

	OldVersionViews(RunningCases running, ProcessVersions versions, OldVersionTable trials, MigrationTable migrations,
			Clock clock) {
		this.running = running;
		this.versions = versions;
		this.trials = trials;
		this.migrations = migrations;
		this.clock = clock;
	}

	/** The processes that have cases on old versions. */
	List<OldVersions> all() {
		Map<String, List<Standing>> processes = this.running.versions(null)
			.stream()
			.collect(Collectors.groupingBy(Standing::process, TreeMap::new, Collectors.toList()));
		List<OldVersions> all = new ArrayList<>();
		processes.forEach((process, standing) -> {
			Version newest = this.versions.of(process).get(0);
			List<Old> old = standing.stream()
				.filter((each) -> !each.definition().equals(newest.definition()))
				.map(this::old)
				.toList();
			if (!old.isEmpty()) {
				all.add(new OldVersions(process, newest.name(), VersionView.of(newest), old,
						this.migrations.occupying(process).map(Migration::id).orElse(null)));
			}
		});
		return all;
	}

	private Old old(Standing standing) {
		Optional<String> trial = this.trials.lastTrial(standing.process(), standing.definition());
		return new Old(
				new VersionView(standing.definition(), standing.version(), standing.tag(),
						Version.words(standing.tag(), standing.version())),
				standing.running(), standing.suspended(), shown(standing.oldest()), trial.orElse(null),
				trial.map((id) -> this.trials.stuck(id, standing.definition())).orElse(null),
				trial.flatMap((id) -> this.trials.reason(id, standing.definition())).orElse(null));
	}

	/**
	 * A page of the cases of a version, the oldest first, each with why it has not
	 * followed.
	 */
	List<Staying> staying(String definition, @Nullable String department, @Nullable String after) {
		List<RunningCases.Case> cases = this.running.page(definition, department, after);
		List<String> ids = cases.stream().map(RunningCases.Case::id).toList();
		Map<String, Said> said = this.trials.said(definition, ids)
			.stream()
			.collect(Collectors.toMap(Said::instance, Function.identity(), (earlier, later) -> later));
		Map<String, List<String>> standing = this.running.standing(ids);
		ModelSteps steps = this.versions.steps(definition);
		return cases.stream()
			.map((each) -> staying(each, names(standing.getOrDefault(each.id(), List.of()), steps),
					said.get(each.id())))
			.toList();
	}

	private static String names(List<String> ids, ModelSteps steps) {
		return ids.stream().map(steps::nameOf).distinct().sorted().limit(10).collect(Collectors.joining(", "));
	}

	private Staying staying(RunningCases.Case each, String step, @Nullable Said said) {
		return new Staying(each.id(), each.businessKey(), each.department(), each.unit(), each.suspended(),
				shown(each.startedAt()), step, (said != null) ? said.words() : "chưa chạy thử");
	}

	/** The engine's tables hold local times of the machine. */
	private @Nullable OffsetDateTime shown(@Nullable LocalDateTime stored) {
		return (stored != null)
				? stored.atZone(ZoneId.systemDefault()).withZoneSameInstant(this.clock.getZone()).toOffsetDateTime()
				: null;
	}

}
