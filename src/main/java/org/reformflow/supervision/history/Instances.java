package org.reformflow.supervision.history;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.supervision.Scope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds instances, page by page. */
@Component
@Transactional(readOnly = true)
class Instances {

	private static final int PAGE = 50;

	private final InstanceTable table;

	private final InstanceWords words;

	private final Organisation organisation;

	Instances(InstanceTable table, InstanceWords words, Organisation organisation) {
		this.table = table;
		this.words = words;
		this.organisation = organisation;
	}

	/** The newest first; one statement. */
	InstanceLine.Page search(Search search, @Nullable Place after) {
		if (search.people() != null && search.people().isEmpty()) {
			return new InstanceLine.Page(List.of(), null);
		}
		return this.words.page(this.table.search(search, after, PAGE + 1), PAGE);
	}

	/** All with the business key of one that the reader may see, the oldest first. */
	Optional<InstanceLine.Page> relatives(String id, Scope scope, @Nullable Place after) {
		return this.table.find(id, scope)
			.map((instance) -> (instance.businessKey() != null) ? this.words.page(this.table.story(
					Search.ofMatter(scope.department(), scope.unit(), instance.businessKey()), after, PAGE + 1), PAGE)
					: new InstanceLine.Page(List.of(), null));
	}

	/** Ids of those whose id or name is meant by some words. */
	List<String> people(String department, String words) {
		List<String> wanted = Words.of(words);
		return this.organisation.people()
			.stream()
			.filter((person) -> department.equals(person.department()))
			.filter((person) -> person.id().equals(words.strip())
					|| Words.of(person.name()).containsAll(wanted) && !wanted.isEmpty())
			.map(Person::id)
			.toList();
	}

}
