package org.reformflow.deadline.ladder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The owners of deadlines, by name. */
@Component
class Owners {

	private final ObjectProvider<LadderOwner> beans;

	Owners(ObjectProvider<LadderOwner> beans) {
		this.beans = beans;
	}

	/** Looked up late: owners watch deadlines themselves. */
	LadderOwner of(LadderRow ladder) {
		return this.beans.stream()
			.filter((owner) -> owner.name().equals(ladder.owner()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No owner '" + ladder.owner() + "' of deadlines"));
	}

	List<String> names() {
		return this.beans.stream().map(LadderOwner::name).toList();
	}

	Optional<LadderOwner.Facts> facts(LadderRow ladder) {
		return Optional.ofNullable(of(ladder).facts(List.of(ladder.matterId())).get(ladder.matterId()));
	}

	/** The facts of many, by ladder id; those that are gone are left out. */
	Map<String, LadderOwner.Facts> facts(Collection<LadderRow> ladders) {
		Map<String, LadderOwner.Facts> facts = new HashMap<>();
		ladders.stream().collect(Collectors.groupingBy(LadderRow::owner)).values().forEach((rows) -> {
			Map<String, LadderOwner.Facts> found = of(rows.get(0))
				.facts(rows.stream().map(LadderRow::matterId).toList());
			rows.forEach((row) -> Optional.ofNullable(found.get(row.matterId()))
				.ifPresent((fact) -> facts.put(row.id(), fact)));
		});
		return facts;
	}

}
