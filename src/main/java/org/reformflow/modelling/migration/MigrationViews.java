package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.MigrationView.Way;
import org.reformflow.modelling.migration.PlanView.VersionView;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Tells dry runs, migrations and their cases as clients see them. */
@Component
class MigrationViews {

	private final MigrationCaseTable cases;

	private final ProcessVersions versions;

	private final Organisation organisation;

	MigrationViews(MigrationCaseTable cases, ProcessVersions versions, Organisation organisation) {
		this.cases = cases;
		this.versions = versions;
		this.organisation = organisation;
	}

	MigrationView of(Migration migration) {
		Map<Result, Integer> counts = this.cases.counts(migration.id());
		List<Way> ways = migration.parts().stream().map(this::way).toList();
		return new MigrationView(migration.id(), migration.kind(), migration.process(), name(migration),
				migration.state(), ways, migration.trial(), migration.backOf(), migration.reason(),
				this.organisation.nameOf(migration.startedBy()), migration.startedAt(), migration.endedAt(),
				migration.total(), migration.total() - counts.getOrDefault(Result.WAITING, 0), counts,
				this.cases.reasons(migration.id()), migration.problem(),
				migration.kind() == Kind.MOVE && counts.containsKey(Result.MOVED));
	}

	private Way way(Part part) {
		return new Way(version(part.source()), version(part.target()));
	}

	private String name(Migration migration) {
		return this.versions.find(migration.parts().get(0).target()).map(Version::name).orElse(migration.process());
	}

	/** A version can have been removed since. */
	private VersionView version(String definition) {
		return this.versions.find(definition)
			.map(VersionView::of)
			.orElseGet(() -> new VersionView(definition, 0, null, "đã gỡ"));
	}

	/** What people call a version. */
	String versionWords(String definition) {
		return version(definition).words();
	}

	CaseView.Page page(String migration, MigrationCaseTable.Wanted wanted, @Nullable String after) {
		List<CaseView> page = this.cases.page(migration, wanted, after).stream().map(this::of).toList();
		return new CaseView.Page(page,
				(page.size() == MigrationCaseTable.PAGE) ? page.get(page.size() - 1).instance() : null);
	}

	CaseView of(MigrationCase each) {
		return new CaseView(each.instance(), each.businessKey(), each.department(), unit(each), each.source(),
				each.target(), each.suspended(), each.step(), each.result(), each.result().words(), each.reason(),
				each.changes(), each.at());
	}

	private @Nullable String unit(MigrationCase each) {
		return unitName(each.department(), each.unit());
	}

	/** The name of a unit; its id when nothing has it. */
	@Nullable String unitName(@Nullable String department, @Nullable String unit) {
		return (department == null || unit == null) ? unit
				: this.organisation.findUnit(department, unit).map((found) -> found.name()).orElse(unit);
	}

}
