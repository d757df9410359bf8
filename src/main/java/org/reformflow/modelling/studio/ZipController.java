package org.reformflow.modelling.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.Bundles;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.studio.Imports.Imported;
import org.reformflow.process.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Models as one ZIP, out and in. */
@RestController
@RequestMapping("/api/modelling")
@Tag(name = "modelling")
class ZipController {

	private static final int MAX_BYTES = 10_000_000;

	private final Analysts analysts;

	private final Bundles bundles;

	private final Imports imports;

	private final ZipReadme readme;

	ZipController(Analysts analysts, Bundles bundles, Imports imports, ZipReadme readme) {
		this.analysts = analysts;
		this.bundles = bundles;
		this.imports = imports;
		this.readme = readme;
	}

	@GetMapping("/export.zip")
	@Operation(summary = "Một bản thành tệp ZIP, đúng thư mục của kho mã nguồn, kèm RELEASE.md",
			description = "Cùng nội dung thì cùng từng byte. Nhập lại bằng POST import.")
	ResponseEntity<byte[]> export(@RequestParam String of, @RequestParam String process) {
		this.analysts.reader();
		List<ModelFile> files = this.bundles.of(of, process);
		String name = process + "-" + ModelTag.read(files).orElse("0") + ".zip";
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "application/zip")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(BundleZip.write(files, this.readme.of(of, process, files)));
	}

	@PostMapping("/import")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Nhập tệp ZIP (phần file): mỗi quy trình thành một bản nháp, tất cả hoặc không gì cả")
	Result add(MultipartHttpServletRequest request) throws IOException {
		String person = this.analysts.editor().id();
		MultipartFile file = request.getFile("file");
		if (file == null || file.isEmpty()) {
			throw new Refusal("Hãy chọn một tệp ZIP.");
		}
		if (file.getSize() > MAX_BYTES) {
			throw ModelProblems.tooLarge("Tệp ZIP lớn hơn 10 MB. Hãy chỉ nén những quy trình cần nhập.");
		}
		try (InputStream content = file.getInputStream()) {
			BundleUnzip.Content read = BundleUnzip.read(content, file.getSize());
			return new Result(this.imports.add(read.bundles(), name(file), person), read.unknown());
		}
	}

	private static String name(MultipartFile file) {
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "tệp ZIP").replaceAll(".*[/\\\\]", "");
		return (name.length() > 100) ? name.substring(0, 100) + "…" : name;
	}

	/**
	 * What came of a ZIP.
	 *
	 * @param unknown names of what is no model and was left out
	 */
	record Result(List<Imported> drafts, List<String> unknown) {

	}

}
