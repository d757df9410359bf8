package org.reformflow.modelling.change;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.change.Comparison.File;
import org.reformflow.modelling.change.Comparison.Side;
import org.reformflow.modelling.change.FileChanges.Status;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares versions of a process over REST, for who may read models. */
@RestController
@RequestMapping("/api/modelling/compare")
@Tag(name = "modelling", description = "Quy trình và biểu mẫu")
class CompareController {

	private final Analysts analysts;

	private final Bundles bundles;

	private final ModelChanges changes;

	CompareController(Analysts analysts, Bundles bundles, ModelChanges changes) {
		this.analysts = analysts;
		this.bundles = bundles;
		this.changes = changes;
	}

	@GetMapping
	@Operation(summary = "So sánh hai bản của một quy trình",
			description = "left, right: deployment:<mã>, draft:<mã>, release:<mã> hoặc shipped. Mỗi tệp kèm danh sách thay"
					+ " đổi bằng lời, theo thứ tự của quy trình; nội dung hai bên chỉ có ở tệp khác nhau.")
	@ApiResponse(responseCode = "403", description = "Không phải người phân tích, quản trị hoặc Chánh Văn phòng")
	@ApiResponse(responseCode = "404", description = "Không có bản đó của quy trình này")
	Comparison compare(@RequestParam String process, @RequestParam String left, @RequestParam String right) {
		this.analysts.reader();
		List<ModelFile> lefts = this.bundles.of(left, process);
		List<ModelFile> rights = this.bundles.of(right, process);
		List<File> files = this.changes.between(lefts, rights)
			.stream()
			.map((file) -> file(file, lefts, rights))
			.toList();
		return new Comparison(new Side(VersionLabel.of(left, process, lefts)),
				new Side(VersionLabel.of(right, process, rights)), files);
	}

	private static File file(FileChanges file, List<ModelFile> lefts, List<ModelFile> rights) {
		boolean isSame = file.status() == Status.SAME;
		return new File(file.path(), file.status(), file.changes(), isSame ? null : text(file.path(), lefts),
				isSame ? null : text(file.path(), rights));
	}

	private static @Nullable String text(String path, List<ModelFile> files) {
		return files.stream().filter((file) -> file.path().equals(path)).findFirst().map(ModelFile::text).orElse(null);
	}

}
