package org.reformflow.organisation;

import java.util.Optional;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** The lists of Tasklist that pages link to. */
@Component
public class TaskLists {

	private final FilterService filters;

	private final AsSystem asSystem;

	private volatile @Nullable String allOfMine;

	TaskLists(FilterService filters, AsSystem asSystem) {
		this.filters = filters;
		this.asSystem = asSystem;
	}

	/**
	 * Id of the filter with all that a person, the unit and the roles have to do, taken
	 * by somebody or not; nothing when an administrator removed it.
	 */
	public Optional<String> allOfMine() {
		if (this.allOfMine == null) {
			Filter found = this.asSystem
				.call(() -> this.filters.createFilterQuery().filterName(TaskFilters.ALL_OF_MINE).singleResult());
			this.allOfMine = (found != null) ? found.getId() : null;
		}
		return Optional.ofNullable(this.allOfMine);
	}

}
