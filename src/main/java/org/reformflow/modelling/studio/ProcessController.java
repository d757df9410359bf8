package org.reformflow.modelling.studio;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.ModelGate;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.studio.ProcessViews.ProcessView;
import org.reformflow.modelling.studio.ProcessViews.VersionView;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Processes, their versions and files, and the checks. */
@RestController
@RequestMapping("/api/modelling")
@Tag(name = "modelling", description = "Quy trình, bảng quyết định, biểu mẫu: bản nháp, phát hành, phiên bản")
class ProcessController {

	private final Analysts analysts;

	private final ProcessViews views;

	private final Bundles bundles;

	private final ModelGate gate;

	private final Requests requests;

	ProcessController(Analysts analysts, ProcessViews views, Bundles bundles, ModelGate gate, Requests requests) {
		this.analysts = analysts;
		this.views = views;
		this.bundles = bundles;
		this.gate = gate;
		this.requests = requests;
	}

	@GetMapping("/processes")
	@Operation(summary = "Các quy trình với bản đang dùng, số hồ sơ đang chạy, bản nháp và đề nghị chờ duyệt")
	List<ProcessView> processes() {
		this.analysts.reader();
		return this.views.all();
	}

	@GetMapping("/processes/{key}/versions")
	@Operation(summary = "Các phiên bản của một quy trình, mới nhất trước")
	List<VersionView> versions(@PathVariable String key) {
		this.analysts.reader();
		List<VersionView> versions = this.views.versions(key);
		if (versions.isEmpty()) {
			throw ModelProblems.notFound("Không có quy trình “" + key + "”. Hãy mở lại danh sách.");
		}
		return versions;
	}

	@PostMapping("/processes/{key}/rollback")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Đề nghị quay lại một bản cũ; có hiệu lực khi người thứ hai duyệt")
	Asked rollback(@PathVariable String key, @RequestBody @Valid Rollback asked) {
		String person = this.analysts.editor().id();
		return new Asked(this.requests.rollback(key, asked.deploymentId(), asked.note(), person).id());
	}

	@GetMapping("/files")
	@Operation(summary = "Các tệp của một bản: deployment:<id>, draft:<id>, release:<id> hoặc shipped")
	List<FileText> files(@RequestParam String of, @RequestParam String process) {
		this.analysts.reader();
		return FileText.all(this.bundles.of(of, process));
	}

	@PostMapping("/check")
	@Operation(summary = "Kiểm tra các tệp của một quy trình theo mọi quy tắc và so với bản đang dùng")
	List<Finding> check(@RequestBody @Valid Checked checked) {
		this.analysts.reader();
		String process = DraftContent.process(checked.process());
		List<ModelFile> files = checked.files().stream().map(FileText::file).toList();
		files.forEach((file) -> DraftContent.requirePath(process, file.path()));
		return this.gate.check(process, this.requests.tagged(process, files));
	}

	/** What to check. */
	record Checked(@NotNull(message = "hãy ghi mã quy trình.") String process,
			@NotNull(message = "hãy gửi các tệp.") List<@Valid @NotNull(
					message = "hãy gửi tệp có path và content.") FileText> files) {

	}

	/** What to go back to. */
	record Rollback(@NotNull(message = "hãy chọn bản cần quay lại.") String deploymentId,
			@NotNull(message = "hãy ghi lý do.") String note) {

	}

	/** The id of the release that waits for the second person. */
	record Asked(long id) {

	}

}
