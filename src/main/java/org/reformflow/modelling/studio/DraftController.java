package org.reformflow.modelling.studio;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.studio.DraftViews.DraftSummary;
import org.reformflow.modelling.studio.DraftViews.DraftView;
import org.reformflow.modelling.studio.DraftViews.RevisionView;
import org.reformflow.modelling.studio.ProcessController.Asked;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: begin, lock, save, go back, hand in. */
@RestController
@RequestMapping("/api/modelling/drafts")
@Tag(name = "modelling")
class DraftController {

	private final Analysts analysts;

	private final ModelDrafts drafts;

	private final DraftViews views;

	private final Requests requests;

	DraftController(Analysts analysts, ModelDrafts drafts, DraftViews views, Requests requests) {
		this.analysts = analysts;
		this.drafts = drafts;
		this.views = views;
		this.requests = requests;
	}

	@GetMapping
	@Operation(summary = "Các bản nháp chưa phát hành")
	List<DraftSummary> list() {
		this.analysts.reader();
		return this.drafts.open().stream().map(this.views::summary).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Bắt đầu bản nháp từ một bản, hoặc quy trình mới khi không ghi from")
	DraftView begin(@RequestBody @Valid Begun begun) {
		String person = this.analysts.editor().id();
		return this.views.view(this.drafts.begin(begun.process(), begun.title(), begun.from(), person), person);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Một bản nháp với mọi tệp")
	DraftView get(@PathVariable long id) {
		String person = this.analysts.reader().id();
		return this.views.view(this.drafts.get(id), person);
	}

	@PutMapping("/{id}")
	@Operation(summary = "Lưu những tệp đã sửa; 409 khi người khác đang sửa hoặc đã lưu trước")
	DraftSummary save(@PathVariable long id, @RequestBody @Valid Saved saved) {
		String person = this.analysts.editor().id();
		List<FileText> files = Objects.requireNonNullElse(saved.files(), List.of());
		return this.views.summary(this.drafts.save(id, saved.revision(), files.stream().map(FileText::file).toList(),
				Objects.requireNonNullElse(saved.removed(), List.of()), person));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Xóa bản nháp")
	void delete(@PathVariable long id) {
		this.drafts.delete(id, this.analysts.editor().id());
	}

	@PostMapping("/{id}/lock")
	@Operation(summary = "Nhận quyền sửa, hoặc giữ tiếp; takeOver lấy của người đang sửa và báo người đó")
	DraftSummary lock(@PathVariable long id, @RequestBody(required = false) @Nullable Lock lock) {
		String person = this.analysts.editor().id();
		return this.views.summary(this.drafts.lock(id, person, lock != null && lock.takeOver()));
	}

	@PostMapping("/{id}/unlock")
	@Operation(summary = "Thôi sửa")
	DraftSummary unlock(@PathVariable long id) {
		return this.views.summary(this.drafts.unlock(id, this.analysts.editor().id()));
	}

	@GetMapping("/{id}/revisions")
	@Operation(summary = "Các lần lưu, mới nhất trước")
	List<RevisionView> revisions(@PathVariable long id) {
		this.analysts.reader();
		return this.views.revisions(this.drafts.revisions(this.drafts.get(id)));
	}

	@PostMapping("/{id}/revisions/{revision}/restore")
	@Operation(summary = "Khôi phục một lần lưu, thành lần lưu mới")
	DraftView restore(@PathVariable long id, @PathVariable int revision) {
		String person = this.analysts.editor().id();
		return this.views.view(this.drafts.restore(id, revision, person), person);
	}

	@PostMapping("/{id}/rebase")
	@Operation(summary = "Ghi nhận đã so sánh bản nháp với bản đang dùng hiện nay")
	DraftView rebase(@PathVariable long id) {
		String person = this.analysts.editor().id();
		return this.views.view(this.drafts.rebase(id, person), person);
	}

	@PostMapping("/{id}/release")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Đề nghị phát hành; bị từ chối kèm danh sách lỗi khi kiểm tra hoặc kịch bản không đạt")
	Asked release(@PathVariable long id, @RequestBody @Valid Wanted wanted) {
		String person = this.analysts.editor().id();
		return new Asked(this.requests.release(id, wanted.versionTag(), wanted.note(), person).id());
	}

	/** What a draft begins with. */
	record Begun(@NotNull(message = "hãy ghi mã quy trình.") String process,
			@NotNull(message = "hãy đặt tên bản nháp.") String title, @Nullable String from) {

	}

	/** What was changed since a revision. */
	record Saved(@NotNull(message = "hãy ghi số lần lưu.") Integer revision, @Nullable List<@Valid FileText> files,
			@Nullable List<@NotNull String> removed) {

	}

	/** How to take the lock. */
	record Lock(boolean takeOver) {

	}

	/** What to release. */
	record Wanted(@NotNull(message = "hãy ghi số phiên bản.") String versionTag,
			@NotNull(message = "hãy ghi nội dung thay đổi.") String note) {

	}

}
