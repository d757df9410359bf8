package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.migration.PlanView.VersionView;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stays on which version, over REST. */
@RestController
@RequestMapping("/api/modelling/migrations")
@Tag(name = "modelling")
class OldVersionController {

	private final Analysts analysts;

	private final OldVersionViews overview;

	private final ProcessVersions versions;

	private final RunningCases running;

	private final MigrationProgress progress;

	private final MigrationViews views;

	OldVersionController(Analysts analysts, OldVersionViews overview, ProcessVersions versions, RunningCases running,
			MigrationProgress progress, MigrationViews views) {
		this.analysts = analysts;
		this.overview = overview;
		this.versions = versions;
		this.running = running;
		this.progress = progress;
		this.views = views;
	}

	/**
	 * A version to choose.
	 *
	 * @param deployment id of the deployment that brought it
	 * @param cases how many run on it
	 */
	record Choice(VersionView version, String deployment, long cases) {

	}

	/** The versions of a process to choose from. */
	record Choices(String process, String name, List<Choice> versions) {

	}

	@GetMapping
	@Operation(summary = "Hồ sơ còn chạy ở phiên bản cũ, theo quy trình",
			description = "Chuyên gia phân tích, quản trị viên và Chánh Văn phòng; người khác nhận 403.")
	List<OldVersions> overview() {
		this.analysts.reader();
		this.progress.lookAtAll();
		return this.overview.all();
	}

	@GetMapping("/staying")
	@Operation(summary = "Các hồ sơ còn ở một phiên bản và lý do chưa chuyển, cũ nhất trước, mỗi trang 100",
			description = "Trang sau bằng after = next của trang trước. Chánh Văn phòng chỉ thấy hồ sơ của cơ quan mình.")
	OldVersions.StayingPage staying(@RequestParam String definition,
			@RequestParam(required = false) @Nullable String after) {
		String department = Analysts.onlyDepartment(this.analysts.reader());
		this.versions.get(definition);
		List<OldVersions.Staying> page = this.overview.staying(definition, department, after)
			.stream()
			.map((each) -> each.in(this.views.unitName(each.department(), each.unit())))
			.toList();
		return new OldVersions.StayingPage(page,
				(page.size() == RunningCases.PAGE) ? page.get(page.size() - 1).instance() : null);
	}

	@GetMapping("/versions")
	@Operation(summary = "Các phiên bản của một quy trình, mới nhất trước, và số hồ sơ đang chạy ở mỗi phiên bản")
	@ApiResponse(responseCode = "404", description = "Không có quy trình này")
	Choices versions(@RequestParam String process) {
		this.analysts.reader();
		List<Version> all = this.versions.of(process);
		if (all.isEmpty()) {
			throw ModelProblems.notFound("Không có quy trình “" + process + "”. Hãy chọn trong danh sách.");
		}
		Map<String, Long> counts = this.running.count(process);
		return new Choices(process, all.get(0).name(),
				all.stream()
					.map((each) -> new Choice(VersionView.of(each), each.deployment(),
							counts.getOrDefault(each.definition(), 0L)))
					.toList());
	}

	@GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
	@Operation(summary = "Mô hình BPMN của một phiên bản")
	byte[] diagram(@RequestParam String definition) {
		this.analysts.reader();
		return this.versions.model(definition);
	}

}
