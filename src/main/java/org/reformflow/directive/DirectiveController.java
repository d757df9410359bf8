package org.reformflow.directive;

import java.net.URI;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Directives over REST: the office registers, whoever may see one reads it. */
@RestController
@RequestMapping("/api/directives")
@Tag(name = "directives", description = "Văn bản chỉ đạo")
class DirectiveController {

	private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private final DirectiveSubmissions submissions;

	private final DirectiveQueries queries;

	private final Organisation organisation;

	DirectiveController(DirectiveSubmissions submissions, DirectiveQueries queries, Organisation organisation) {
		this.submissions = submissions;
		this.queries = queries;
		this.organisation = organisation;
	}

	@PostMapping
	@Operation(summary = "Đăng ký văn bản chỉ đạo và khởi động quy trình triển khai",
			description = "Chỉ Văn phòng được gọi. Gửi lại cùng Idempotency-Key và cùng nội dung thì nhận lại kết quả"
					+ " lần đầu. Trường lạ được bỏ qua; đơn vị chưa rõ vẫn đăng ký được, kèm cảnh báo.")
	@ApiResponse(responseCode = "201", description = "Đã đăng ký; Location là địa chỉ của văn bản")
	@ApiResponse(responseCode = "400", description = "Dữ liệu sai, nêu rõ trường cần sửa",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "401", description = "Chưa đăng nhập",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "403", description = "Không phải Văn phòng",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "409",
			description = "Số đã dùng (duplicate-number), hoặc khóa đã dùng cho nội dung khác (idempotency-key-reused)",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
	ResponseEntity<DirectiveSubmissions.Receipt> register(@Valid @RequestBody DirectiveRequest request,
			@Parameter(description = "Khóa do bên gọi đặt, từ 1 đến 200 ký tự") @RequestHeader(name = "Idempotency-Key",
					required = false) @Nullable String idempotencyKey) {
		Person person = this.organisation.current();
		String department = Optional.ofNullable(person.department())
			.filter((id) -> person.is(Role.OFFICE))
			.orElseThrow(() -> new AccessDeniedException("only the office registers directives"));
		if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > 200)) {
			throw new Refusal("Idempotency-Key phải có từ 1 đến 200 ký tự.");
		}
		DirectiveSubmissions.Receipt receipt = this.submissions.submit(department, request, person.id(),
				idempotencyKey);
		return ResponseEntity.created(URI.create("/api/directives/" + receipt.id())).body(receipt);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Xem văn bản chỉ đạo, trạng thái và các nhiệm vụ",
			description = "Văn phòng, lãnh đạo và người giám sát xem tất cả; đơn vị chỉ xem phần mình chủ trì hoặc phối"
					+ " hợp; người khác nhận 404.")
	@ApiResponse(responseCode = "200", description = "Văn bản và các nhiệm vụ được xem")
	@ApiResponse(responseCode = "401", description = "Chưa đăng nhập",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "404", description = "Không có văn bản này, hoặc không được xem",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
	DirectiveView find(@PathVariable String id) {
		return this.queries.find(id, this.organisation.current())
			.orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "not-found",
					"Không có văn bản này, hoặc bạn không được xem. Hãy kiểm tra lại mã văn bản."));
	}

	@ExceptionHandler(DuplicateNumber.class)
	ProblemDetail duplicateNumber(DuplicateNumber ex) {
		return problem(HttpStatus.CONFLICT, "duplicate-number", ex.getMessage()).getBody();
	}

	@ExceptionHandler(IdempotencyKeyReused.class)
	ProblemDetail idempotencyKeyReused(IdempotencyKeyReused ex) {
		return problem(HttpStatus.CONFLICT, "idempotency-key-reused", ex.getMessage()).getBody();
	}

	private static ErrorResponseException problem(HttpStatus status, String type, @Nullable String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:reform-flow:problem:" + type));
		problem.setTitle((status == HttpStatus.NOT_FOUND) ? "Không tìm thấy" : "Trùng dữ liệu");
		return new ErrorResponseException(status, problem, null);
	}

}
