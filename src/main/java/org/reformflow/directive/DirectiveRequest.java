package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/directives}: the schema of a carefully read document. Fields
 * it does not know are ignored.
 *
 * @param documentType for example KE_HOACH
 * @param number ordinal, usually null until issue
 * @param issueDate yyyy-MM-dd
 * @param issueMonth yyyy-MM
 * @param addressees "Kính gửi" of a công văn
 * @param recipients lines such as "Cổng TTĐT Sở (để đăng tải)", or objects with name and
 * purpose
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectiveRequest(@NotBlank(message = "Cần loại văn bản (documentType).") String documentType,
		@Nullable JsonNode number, @Size(max = 60, message = "Ký hiệu dài quá 60 ký tự.") @Nullable String numberSuffix,
		@Nullable String issueDate, @Nullable String issueMonth,
		@Min(value = 1900, message = "Năm ban hành phải từ 1900 đến 2200.") @Max(value = 2200,
				message = "Năm ban hành phải từ 1900 đến 2200.") @Nullable Integer issueYear,
		@Size(max = 200, message = "Địa danh dài quá 200 ký tự.") @Nullable String place,
		@Size(max = 500, message = "Tên cơ quan ban hành dài quá 500 ký tự.") @Nullable String issuer,
		@NotBlank(message = "Cần trích yếu (subject).") @Size(max = BreakdownItem.MAX_TEXT,
				message = "Trích yếu dài quá 60.000 ký tự.") String subject,
		@Valid @Nullable Signer signer,
		@Size(max = MANY, message = "Quá nhiều nơi nhận.") @Nullable List<JsonNode> addressees,
		@Size(max = MANY, message = "Quá nhiều nơi nhận.") @Nullable List<JsonNode> recipients,
		@Valid @Size(max = MANY,
				message = "Quá nhiều căn cứ.") @Nullable List<@NotNull(
						message = "Căn cứ không được để trống (null).") LegalRef> legalRefs,
		@Valid @Size(max = MANY,
				message = "Quá nhiều nhiệm vụ: tối đa 1.000.") @Nullable List<@NotNull(
						message = "Nhiệm vụ không được để trống (null).") Task> tasks,
		@Valid @Size(max = MANY, message = "Quá nhiều chỉ tiêu.") @Nullable List<@NotNull(
				message = "Chỉ tiêu không được để trống (null).") TargetRequest> targets) {

	private static final int MANY = 1000;

	private static final String RECURRENCE = "Chu kỳ phải là CONTINUOUS, WEEK, MONTH, QUARTER, HALF_YEAR, NINE_MONTHS hoặc YEAR.";

	/** Who signs. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Signer(@Size(max = 100, message = "Tư cách ký dài quá 100 ký tự.") @Nullable String capacity,
			@Size(max = 200, message = "Chức vụ người ký dài quá 200 ký tự.") @Nullable String title,
			@Size(max = 200, message = "Tên người ký dài quá 200 ký tự.") @Nullable String name) {
	}

	/** A document that the directive rests on or cites; the date is yyyy-MM-dd. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record LegalRef(
			@NotBlank(message = "Căn cứ cần số, ký hiệu (number).") @Size(max = 100,
					message = "Số, ký hiệu căn cứ dài quá 100 ký tự.") String number,
			@Nullable String date,
			@Size(max = 500, message = "Tên cơ quan ban hành căn cứ dài quá 500 ký tự.") @Nullable String issuer,
			@Size(max = 1000, message = "Ghi chú căn cứ dài quá 1.000 ký tự.") @Nullable String note) {
	}

	/**
	 * One task: lead and coordinating units as written; fields of the newest schema are
	 * left out when missing, so that older requests keep their hash.
	 *
	 * @param priority normal or urgent; normal when missing
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Task(@Size(max = 40, message = "Ký hiệu nhiệm vụ dài quá 40 ký tự.") @Nullable String id,
			@NotBlank(message = "Nhiệm vụ cần nội dung (text).") @Size(max = BreakdownItem.MAX_TEXT,
					message = "Nội dung nhiệm vụ dài quá 60.000 ký tự.") String text,
			@Size(max = MANY,
					message = "Quá nhiều đơn vị.") @Nullable List<@NotBlank(
							message = "Tên đơn vị chủ trì không được trống.") @Size(max = 500,
									message = "Tên đơn vị dài quá 500 ký tự.") String> lead,
			@Size(max = MANY,
					message = "Quá nhiều đơn vị.") @Nullable List<@NotBlank(
							message = "Tên đơn vị phối hợp không được trống.") @Size(max = 500,
									message = "Tên đơn vị dài quá 500 ký tự.") String> coordinate,
			@Nullable String area, @Valid @Nullable DeadlineRequest deadline,
			@Valid @Size(max = 100,
					message = "Quá nhiều chỉ tiêu.") @Nullable List<@NotNull(
							message = "Chỉ tiêu không được để trống (null).") TargetRequest> targets,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String priority,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable DossierRequest dossier) {
	}

	/** That a task stands for a dossier of the public one-stop service. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record DossierRequest(@Size(max = 100, message = "Mã hồ sơ dài quá 100 ký tự.") @Nullable String code,
			@Size(max = 500, message = "Tên người nộp hồ sơ dài quá 500 ký tự.") @Nullable String applicant) {
	}

	/** A deadline; without a kind its words are read. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record DeadlineRequest(
			@Size(max = 500, message = "Lời văn thời hạn dài quá 500 ký tự.") @Nullable String raw,
			@Nullable String kind, @Nullable String date, @Nullable Period period,
			@Size(max = 7,
					message = "Chu kỳ lặp lại quá nhiều.") @Nullable List<@NotNull(message = RECURRENCE) @Pattern(
							regexp = "CONTINUOUS|WEEK|MONTH|QUARTER|HALF_YEAR|NINE_MONTHS|YEAR",
							message = RECURRENCE) String> recurrence) {
	}

	/** First and last day, yyyy-MM-dd. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Period(@Nullable String from, @Nullable String to) {
	}

	/** A target; op is one of &gt; &gt;= = &lt;= &lt;. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record TargetRequest(
			@NotBlank(message = "Chỉ tiêu cần tên (metric).") @Size(max = 1000,
					message = "Tên chỉ tiêu dài quá 1.000 ký tự.") String metric,
			@NotBlank(message = "Chỉ tiêu cần phép so sánh (op): >, >=, =, <=, <.") String op,
			@NotNull(message = "Chỉ tiêu cần giá trị (value).") BigDecimal value,
			@Size(max = 100, message = "Đơn vị tính dài quá 100 ký tự.") @Nullable String unit,
			@Size(max = 1000, message = "Lời văn chỉ tiêu dài quá 1.000 ký tự.") @Nullable String raw) {
	}

}
