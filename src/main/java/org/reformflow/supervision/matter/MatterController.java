package org.reformflow.supervision.matter;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.matter.MatterView.Comment;
import org.reformflow.supervision.matter.MatterView.History;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the panel "Hồ sơ vụ việc" in Tasklist calls. Behind Camunda's session and CSRF
 * filters, which let anonymous requests through: every method authorizes by itself.
 */
@RestController
@RequestMapping("/camunda/api/ext/matters")
class MatterController {

	private final MatterRights rights;

	private final Matters matters;

	private final MatterHistory history;

	private final MatterComments comments;

	MatterController(MatterRights rights, Matters matters, MatterHistory history, MatterComments comments) {
		this.rights = rights;
		this.matters = matters;
		this.history = history;
		this.comments = comments;
	}

	/** How many comments, for the button. */
	record Count(int comments) {

	}

	/**
	 * A comment to add.
	 *
	 * @param tell whether those who hold the matter's other tasks are told
	 */
	record NewComment(@Nullable String text, boolean tell) {

	}

	@GetMapping("/tasks/{taskId}")
	MatterView matter(@PathVariable String taskId) {
		return this.matters.of(this.rights.reader(taskId));
	}

	@GetMapping("/tasks/{taskId}/count")
	Count count(@PathVariable String taskId) {
		return new Count(this.comments.count(this.rights.reader(taskId)));
	}

	@GetMapping("/tasks/{taskId}/history")
	History older(@PathVariable String taskId, @RequestParam String before) {
		return this.history.page(this.rights.reader(taskId), HistoryLine.Place.of(before));
	}

	@PostMapping("/tasks/{taskId}/comments")
	@ResponseStatus(HttpStatus.CREATED)
	Comment add(@PathVariable String taskId, @RequestBody NewComment comment) {
		Reader reader = this.rights.reader(taskId);
		return this.comments.add(reader, Objects.requireNonNullElse(comment.text(), ""), comment.tell(),
				this.matters.title(reader.task()));
	}

	@DeleteMapping("/comments/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long id) {
		this.comments.remove(this.rights.person().id(), id);
	}

}
