package org.reformflow.supervision.matter;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.matter.MatterHeads.Head;
import org.reformflow.supervision.matter.MatterView.Other;
import org.reformflow.supervision.matter.MatterView.Paper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the panel shows. */
@Service
class Matters {

	private final MatterHeads heads;

	private final MatterProcess process;

	private final MatterTerms terms;

	private final MatterMoves moves;

	private final MatterFiles files;

	private final MatterHistory history;

	private final MatterComments comments;

	private final Organisation organisation;

	Matters(MatterHeads heads, MatterProcess process, MatterTerms terms, MatterMoves moves, MatterFiles files,
			MatterHistory history, MatterComments comments, Organisation organisation) {
		this.heads = heads;
		this.process = process;
		this.terms = terms;
		this.moves = moves;
		this.files = files;
		this.history = history;
		this.comments = comments;
		this.organisation = organisation;
	}

	@Transactional(readOnly = true)
	public MatterView of(Reader reader) {
		MatterTask task = reader.task();
		Head head = this.heads.of(task);
		List<Paper> papers = this.files.of(reader, head.directive());
		return new MatterView(task.name(), head.title(), head.facts(),
				this.process.others(reader).stream().map(this::other).toList(), this.terms.of(task, head),
				head.directive() ? this.moves.of(task) : List.of(), papers.stream().limit(MatterFiles.MOST).toList(),
				papers.size() > MatterFiles.MOST, this.history.page(reader, null), this.comments.of(reader));
	}

	/** What a comment is about. */
	String title(MatterTask task) {
		String title = this.heads.of(task).title().replaceAll("\\s+", " ").strip();
		return (title.length() > 150) ? title.substring(0, 149) + "…" : title;
	}

	private Other other(MatterTask task) {
		return new Other(task.id(), task.name(), task.about(), name(task.assignee()), task.due(), task.mine());
	}

	private @Nullable String name(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : null;
	}

}
