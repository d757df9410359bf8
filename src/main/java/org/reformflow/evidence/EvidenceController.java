package org.reformflow.evidence;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.reformflow.evidence.TaskFiles.Entry;
import org.reformflow.evidence.inspection.EvidenceProblem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What the Tasklist tab "Minh chứng" calls. Behind Camunda's session and CSRF filters,
 * which let anonymous requests through: every method authorizes by itself, and uploads
 * are parsed only after that.
 */
@RestController
@RequestMapping("/camunda/api/ext/evidence")
class EvidenceController {

	private final EvidenceProcess process;

	private final EvidenceAccess access;

	private final EvidenceRows rows;

	private final Uploads uploads;

	private final TaskFilesView view;

	private final Downloads downloads;

	EvidenceController(EvidenceProcess process, EvidenceAccess access, EvidenceRows rows, Uploads uploads,
			TaskFilesView view, Downloads downloads) {
		this.process = process;
		this.access = access;
		this.rows = rows;
		this.uploads = uploads;
		this.view = view;
		this.downloads = downloads;
	}

	@GetMapping("/tasks/{taskId}/files")
	TaskFiles list(@PathVariable String taskId) {
		OpenTask task = task(taskId);
		if (!this.access.maySee(task)) {
			throw EvidenceProblem.forbidden("Bạn không được giao công việc này nên không xem được minh chứng.");
		}
		return this.view.of(task);
	}

	/** Attaches the parts named {@code files}: all or none. */
	@PostMapping("/tasks/{taskId}/files")
	@ResponseStatus(HttpStatus.CREATED)
	List<Entry> upload(@PathVariable String taskId, MultipartHttpServletRequest request) {
		OpenTask task = task(taskId);
		checkMayChange(task);
		List<MultipartFile> files = request.getFiles("files");
		if (files.isEmpty()) {
			throw EvidenceProblem.refused("Chưa có tệp nào. Hãy chọn ít nhất một tệp.");
		}
		return this.view.entries(this.uploads.add(task, this.access.person(), files), true);
	}

	@GetMapping("/files/{id}")
	void download(@PathVariable String id, HttpServletResponse response) throws IOException {
		this.downloads.send(visible(id), response);
	}

	/** Takes back an own file while the task is open. */
	@DeleteMapping("/files/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String id) {
		EvidenceFile file = visible(id);
		if (!file.uploadedBy().equals(this.access.person())) {
			throw EvidenceProblem.forbidden("Chỉ người đã đính kèm mới xóa được tệp này.");
		}
		checkMayChange(this.process.find(file.taskId()).orElseThrow(EvidenceProblem::closed));
		this.uploads.remove(file, this.access.person());
	}

	@ExceptionHandler
	ProblemDetail tooLarge(MaxUploadSizeExceededException ex) {
		return EvidenceProblem
			.tooLarge("Mỗi tệp tối đa 20 MB và mỗi lần gửi tối đa 100 MB. Hãy nén hoặc chia nhỏ tệp rồi gửi lại.")
			.getBody();
	}

	@ExceptionHandler
	ProblemDetail broken(MultipartException ex) {
		return EvidenceProblem.refused("Việc gửi tệp bị gián đoạn. Hãy gửi lại.").getBody();
	}

	private OpenTask task(String id) {
		this.access.person();
		return this.process.find(id)
			.orElseThrow(() -> EvidenceProblem.notFound("Công việc này không còn. Hãy tải lại danh sách công việc."));
	}

	private void checkMayChange(OpenTask task) {
		if (task.suspended()) {
			throw EvidenceProblem.closed();
		}
		if (!this.access.mayAdd(task)) {
			throw EvidenceProblem
				.forbidden("Công việc này đang do người khác xử lý. Hãy nhận việc trước khi thêm hoặc xóa minh chứng.");
		}
	}

	private EvidenceFile visible(String id) {
		this.access.person();
		return this.rows.find(id)
			.filter(this.access::maySee)
			.orElseThrow(() -> EvidenceProblem.notFound("Tệp không còn hoặc bạn không được xem tệp này."));
	}

}
