// English of the editors' libraries, and Vietnamese.

/** English: Vietnamese, one a line. Blanks at the end count. */
const LINES = `
Activate create/remove space tool → Tạo, bỏ khoảng trống (S)
Activate global connect tool → Nối hai phần tử (C)
Activate hand tool → Kéo cả sơ đồ (H)
Activate lasso tool → Chọn một vùng (L)
Ad-hoc sub-process → Quy trình con tuỳ biến
Ad-hoc sub-process (collapsed) → Quy trình con tuỳ biến (thu gọn)
Ad-hoc sub-process (expanded) → Quy trình con tuỳ biến (mở rộng)
Add lane above → Thêm làn phía trên
Add lane below → Thêm làn phía dưới
Add text annotation → Thêm chú thích
Align elements → Căn thẳng các phần tử
Align elements left → Căn trái
Align elements center → Căn giữa theo chiều ngang
Align elements right → Căn phải
Align elements top → Căn trên
Align elements middle → Căn giữa theo chiều dọc
Align elements bottom → Căn dưới
Append element → Thêm phần tử nối tiếp
Append end event → Thêm điểm kết thúc
Append gateway → Thêm cổng rẽ nhánh
Append intermediate/boundary event → Thêm sự kiện giữa, sự kiện biên
Append receive task → Thêm việc chờ nhận thông điệp
Append task → Thêm bước việc
Append compensation activity → Thêm bước bù trừ
Business rule task → Việc theo bảng quyết định
Call activity → Gọi quy trình khác
Change element → Đổi loại phần tử
Choose element template → Chọn mẫu phần tử
Close minimap → Đóng bản đồ thu nhỏ
Collection → Tập hợp
Complex gateway → Cổng phức hợp
Conditional flow → Luồng có điều kiện
Connect to other element → Nối với phần tử khác
Connect using association → Nối bằng đường liên hệ
Connect using data input association → Nối dữ liệu vào
Create data object reference → Thêm dữ liệu
Create data store reference → Thêm kho dữ liệu
Create element → Thêm phần tử
Create end event → Thêm điểm kết thúc
Create expanded sub-process → Thêm quy trình con
Create gateway → Thêm cổng rẽ nhánh
Create group → Thêm nhóm
Create intermediate/boundary event → Thêm sự kiện giữa, sự kiện biên
Create pool/participant → Thêm bên tham gia
Create start event → Thêm điểm bắt đầu
Create task → Thêm bước việc
Data → Dữ liệu
Data object reference → Dữ liệu
Data store reference → Kho dữ liệu
Default flow → Luồng mặc định
Delete → Xoá
Distribute elements horizontally → Giãn đều theo chiều ngang
Distribute elements vertically → Giãn đều theo chiều dọc
Divide into three lanes → Chia ba làn
Divide into two lanes → Chia hai làn
Empty pool/participant → Bên tham gia (rỗng)
Expanded pool/participant → Bên tham gia (mở rộng)
End event → Điểm kết thúc
Start event → Điểm bắt đầu
Boundary event → Sự kiện biên
Intermediate throw event → Sự kiện giữa
Event based instantiating Gateway → Cổng khởi tạo theo sự kiện
Parallel Event based instantiating Gateway → Cổng khởi tạo song song theo sự kiện
Event sub-process → Quy trình con theo sự kiện
Event-based gateway → Cổng chờ sự kiện
Events → Sự kiện
Exclusive gateway → Cổng chọn một nhánh
Gateways → Cổng rẽ nhánh
Inclusive gateway → Cổng chọn nhiều nhánh
Loop → Lặp lại
Manual task → Việc làm ngoài hệ thống
Open minimap → Mở bản đồ thu nhỏ
Open {element} → Mở {element}
Parallel gateway → Cổng song song
Parallel multi-instance → Nhiều bản song song
Sequential multi-instance → Nhiều bản lần lượt
Participant multiplicity → Nhiều bên tham gia
Participants → Bên tham gia
Preconfigured elements → Phần tử theo mẫu
Receive task → Việc chờ nhận thông điệp
Script task → Việc chạy tập lệnh
Search in diagram → Tìm trong sơ đồ
Search → Tìm
Send task → Việc gửi thông điệp
Sequence flow → Luồng
Service task → Việc hệ thống tự làm
Set color → Tô màu
Sub-process → Quy trình con
Sub-process (collapsed) → Quy trình con (thu gọn)
Sub-process (expanded) → Quy trình con (mở rộng)
Sub-processes → Quy trình con
Task → Bước việc
Tasks → Bước việc
Templates → Mẫu
Toggle non-interrupting → Ngắt hay không ngắt
Transaction → Giao dịch
User task → Việc của người
Remove → Bỏ
Default → Mặc định
Blue → Xanh lam
Orange → Cam
Green → Xanh lá
Red → Đỏ
Purple → Tím
No matching entries → Không có mục nào khớp
Toggle minimap → Bật, tắt bản đồ thu nhỏ
Process → Quy trình
Collaboration → Cộng tác
Participant → Bên tham gia
Lane → Làn
Text annotation → Chú thích
Group → Nhóm
Association → Đường liên hệ
Multiple elements → Nhiều phần tử
After → Sau
Active elements → Phần tử đang chạy
Activity reference → Bước được bù trừ
Assignee → Người được giao
Assignment → Giao việc
Assignment type → Cách gán
Asynchronous after → Lưu trạng thái sau bước
Asynchronous before → Lưu trạng thái trước bước
Asynchronous continuations → Chạy nền
Before → Trước
Binding → Phiên bản dùng
Business key → Mã vụ việc
Business key expression → Biểu thức mã vụ việc
Called decision → Bảng quyết định được gọi
Called element → Quy trình được gọi
Camunda Form → Biểu mẫu Camunda
Camunda Forms → Biểu mẫu Camunda
Candidate groups → Các nhóm được nhận việc
Candidate starter → Ai được bắt đầu
Candidate starter groups → Các nhóm được bắt đầu
Candidate starter users → Những người được bắt đầu
Candidate users → Những người được nhận việc
Case ref → Mã hồ sơ (CMMN)
Class → Lớp
Code → Mã
Code variable → Biến nhận mã
Compensation → Bù trừ
Completion → Hoàn thành
Completion condition → Điều kiện hoàn thành
Condition → Điều kiện
Condition Expression → Biểu thức điều kiện
Config → Cấu hình
Connector ID → Mã đầu nối
Connector inputs → Giá trị vào đầu nối
Connector outputs → Giá trị ra đầu nối
Constraints → Ràng buộc
Create new ... → Thêm mới…
Created in → Tạo ở
Custom form key → Khoá biểu mẫu riêng
Custom type → Kiểu riêng
Cycle → Chu kỳ
Date → Ngày
Decision reference → Mã bảng quyết định
Default value → Giá trị mặc định
Define the name of the variable that will contain the error code. → Tên biến nhận mã lỗi.
Define the name of the variable that will contain the error message. → Tên biến nhận lời báo lỗi.
Define the name of the variable that will contain the escalation code. → Tên biến nhận mã báo cấp trên.
Delegate Class → Lớp xử lý
Delegate Expression → Thành phần xử lý
Delegate expression → Thành phần xử lý
Delegate Variable Mapping → Chuyển biến bằng thành phần
Documentation → Ghi chú
Due date → Hạn xử lý
Duration → Khoảng thời gian
Element documentation → Ghi chú của phần tử
Process documentation → Ghi chú của quy trình
Element variable → Biến phần tử
Embedded or External Task Forms → Biểu mẫu nhúng hoặc bên ngoài
Error → Lỗi
Errors → Lỗi
Escalation → Báo cấp trên
Event type → Loại sự kiện
Exclusive → Không chạy cùng lúc
Executable → Chạy được
Execution listeners → Xử lý khi vào, ra bước
Execution listener → Xử lý khi vào, ra bước
Task listener → Xử lý của việc
Expression → Biểu thức
Extension properties → Thuộc tính mở rộng
External resource → Tài nguyên ngoài
External task → Việc ngoài
Field injection → Trường truyền vào
Field injections → Trường truyền vào
Follow up date → Ngày theo dõi
Form → Biểu mẫu
Form fields → Trường của biểu mẫu
Form key → Khoá biểu mẫu
Form reference → Mã biểu mẫu
Format → Định dạng
Forms → Biểu mẫu
General → Chung
Generated Task Forms → Biểu mẫu tự sinh
Global error reference → Lỗi dùng chung
Global escalation reference → Mã báo cấp trên dùng chung
Global message reference → Thông điệp dùng chung
Global signal reference → Tín hiệu dùng chung
History cleanup → Xoá lịch sử
ID → Mã
ID must be a valid QName. → Mã chỉ gồm chữ không dấu, số, gạch nối, gạch dưới và bắt đầu bằng chữ.
ID must be unique. → Mã đã có ở phần tử khác. Hãy đặt mã khác.
ID must not be empty. → Hãy nhập mã.
ID must not contain prefix. → Mã không được có dấu hai chấm.
ID must not contain spaces. → Mã không được có dấu cách.
Implementation → Cách thực hiện
Implementation type → Kiểu thực hiện
In mapping propagation → Chuyển biến vào
In mappings → Biến chuyển vào
Initiator → Người bắt đầu
Inline script → Tập lệnh viết tại chỗ
Input propagation → Chuyển biến vào
Inputs → Giá trị vào
Input parameter → Giá trị vào
Output parameter → Giá trị ra
Java class → Lớp Java
Job execution → Chạy nền
Job priority → Ưu tiên chạy nền
Key → Khoá
Label → Nhãn
Learn more. → Xem thêm.
Link → Liên kết
List → Danh sách
List values → Các giá trị
Listener ID → Mã xử lý
Listener type → Kiểu xử lý
Local → Riêng bước này
Loop cardinality → Số lần
Map → Bảng khoá – giá trị
Map decision result → Dạng kết quả quyết định
Map entries → Các cặp khoá – giá trị
Message → Thông điệp
Multi-instance → Nhiều bản
Multiple elements are selected. Select a single element to edit its properties. → Đang chọn nhiều phần tử. Hãy chọn một phần tử để sửa thuộc tính.
Name → Tên
Number of days before this resource is being cleaned up. If specified, takes precedence over the engine configuration. → Lịch sử được giữ bao lâu sau khi xong, chẳng hạn P3650D là mười năm.
Out mapping propagation → Chuyển biến ra
Out mappings → Biến chuyển ra
Output propagation → Chuyển biến ra
Outputs → Giá trị ra
Participant Name → Tên bên tham gia
Participant ID → Mã bên tham gia
Priority → Mức ưu tiên
Process ID → Mã quy trình
Process name → Tên quy trình
Process variables → Biến của quy trình
Process variable name → Tên biến
Propagate all variables → Chuyển mọi biến
Properties → Thuộc tính
Refers to the process variable name → Tên biến của quy trình
Resource → Tài nguyên
Result variable → Biến nhận kết quả
Retry time cycle → Chu kỳ thử lại
Scope → Phạm vi
Script → Tập lệnh
Script type → Kiểu tập lệnh
Select an element to edit its properties. → Hãy chọn một phần tử để sửa thuộc tính.
Signal → Tín hiệu
Source → Nguồn
Source expression → Biểu thức nguồn
Specifies the default priority for all jobs created by a process. Must be an integer. If no value is provided, the default value is 0. → Mức ưu tiên chạy nền mặc định, số nguyên; để trống là 0.
Specifies the priority of a job. Must be an integer. If no value is provided, the default value is 0. → Mức ưu tiên chạy nền, số nguyên; để trống là 0.
Specify more than one group as a comma separated list. → Nhiều nhóm thì ngăn bằng dấu phẩy.
Specify more than one user as a comma separated list. → Nhiều người thì ngăn bằng dấu phẩy.
Specify more than one variable change event as a comma separated list. Variable change events are: → Nhiều sự kiện thì ngăn bằng dấu phẩy. Các sự kiện đổi biến:
Start initiator → Biến ghi người bắt đầu
Start typing "\${}" to create an expression. → Gõ "\${}" để viết biểu thức.
Startable → Bắt đầu được
String → Văn bản
String or expression → Văn bản hoặc biểu thức
Target → Đích
Task listeners → Xử lý của việc
Tasklist → Danh sách việc
Tenant ID → Mã cơ quan thuê
The due date as an EL expression (e.g. \${someDate}) or an ISO date (e.g. 2015-06-26T09:54:00). → Biểu thức, chẳng hạn \${letterDue}, hoặc ngày giờ như 2026-06-26T09:54:00.
The follow up date as an EL expression (e.g. \${someDate}) or an ISO date (e.g. 2015-06-26T09:54:00). → Biểu thức hoặc ngày giờ như 2026-06-26T09:54:00.
The follow up date as an EL expression (e.g. \${someDate}) or an  → Biểu thức hoặc ngày giờ 
This maps to the process definition key. → Đây là khoá của quy trình; không đổi sau khi đã phát hành.
Throw expression → Biểu thức báo lỗi
Time to live → Thời hạn giữ
Timer → Hẹn giờ
Topic → Chủ đề
Type → Kiểu
User assignment → Giao cho ai
Value → Giá trị
Values → Các giá trị
Variable events → Sự kiện đổi biến
Variable name → Tên biến
Version → Phiên bản
Version tag → Nhãn phiên bản
Version tag by which this process can be referenced. → Nhãn phiên bản của quy trình, tăng mỗi lần phát hành.
Version tag by which the called decision will be referenced. → Nhãn phiên bản của bảng quyết định được gọi.
Version tag by which the called process will be referenced. → Nhãn phiên bản của quy trình được gọi.
Version tag by which the linked form will be referenced. → Nhãn phiên bản của biểu mẫu.
Wait for completion → Chờ làm xong
<none> → <không>
<empty> → <trống>
<custom type> → <kiểu riêng>
<unnamed> → <chưa đặt tên>
assignment → giao việc
complete → hoàn thành
create → tạo việc
delete → xoá việc
timeout → quá giờ
update → sửa việc
start → vào bước
end → ra bước
take → đi qua luồng
latest → mới nhất
deployment → cùng lần triển khai
version → phiên bản
version tag → nhãn phiên bản
boolean → đúng/sai
date → ngày
enum → lựa chọn
long → số nguyên
string → văn bản
singleEntry (TypedValue) → một giá trị
singleResult (Map<String, Object>) → một dòng kết quả
collectEntries (List<Object>) → danh sách giá trị
resultList (List<Map<String, Object>>) → danh sách dòng kết quả
Template → Mẫu
Select → Chọn
Applied → Đang dùng
Change → Đổi
Configurations → Cấu hình
Create → Tạo
Custom properties → Thuộc tính riêng
Deprecated → Không nên dùng nữa
Description → Mô tả
Edit → Sửa
Incompatible → Không tương thích
Loading... → Đang tải…
Local variable assignment → Gán biến riêng
Process variable assignment → Gán biến quy trình
Assign to process variable → Gán vào biến quy trình
More actions → Việc khác
Must not be empty. → Không được để trống.
Must match pattern {pattern}. → Phải theo mẫu {pattern}.
Must be at least {minLength} characters. → Ít nhất {minLength} ký tự.
Cannot exceed {maxLength} characters. → Nhiều nhất {maxLength} ký tự.
Not found → Không thấy mẫu
Off → Tắt
On → Bật
Process variable name must not be empty. → Hãy nhập tên biến.
Process variable name must not contain spaces. → Tên biến không được có dấu cách.
The template applied was not found. Therefore, its properties cannot be shown. Unlink to access the data. → Không còn mẫu này nên không hiện được thuộc tính. Hãy gỡ mẫu để sửa trực tiếp.
This template is deprecated. → Không nên dùng mẫu này nữa.
Unlink → Gỡ mẫu
Unset → Bỏ đặt
Update → Cập nhật
Update available → Có bản mới
Upgrade → Nâng bản
A new version of the template is available: {templateVersion} → Mẫu có bản mới: {templateVersion}
Token Simulation → Chạy thử
Toggle Simulation Log → Hiện, ẩn nhật ký chạy thử
Simulation Log → Nhật ký chạy thử
No Entries → Chưa có gì
Play/Pause Simulation → Chạy, tạm dừng
Reset Simulation → Chạy lại từ đầu
Trigger Event → Cho sự kiện xảy ra
Set Sequence Flow → Chọn nhánh
Set animation speed = Slow → Tốc độ chậm
Set animation speed = Normal → Tốc độ vừa
Set animation speed = Fast → Tốc độ nhanh
Show process instances → Hiện các lần chạy
Reset → Đặt lại
Toggle section → Mở, đóng nhóm
Section contains edits → Nhóm có giá trị đã đặt
Section contains data → Nhóm có giá trị đã đặt
Section contains an error → Nhóm có lỗi
List contains an error → Danh sách có lỗi
Toggle list item → Mở, đóng mục
Delete item → Xoá mục
Create new list item → Thêm mục
Open documentation → Mở tài liệu
Open pop-up editor → Mở ô sửa lớn
Close pop-up editor → Đóng ô sửa lớn
Clear → Xoá
Close → Đóng
Search components → Tìm thành phần
Clear content → Xoá ô tìm
"value" → "giá trị"
"value", "value", ... → "giá trị", "giá trị", …
Add cell description → Thêm mô tả ô
Add input → Thêm cột vào
Add input column left → Thêm cột vào bên trái
Add input column right → Thêm cột vào bên phải
Add output → Thêm cột ra
Add output column left → Thêm cột ra bên trái
Add output column right → Thêm cột ra bên phải
Add parameter → Thêm tham số
Add predefined values → Thêm giá trị cho trước
Add rule → Thêm dòng
Add rule above → Thêm dòng phía trên
Add rule below → Thêm dòng phía dưới
Add values → Thêm giá trị
Allowed answers → Các câu trả lời
And → Và
Annotation → Chú thích
Annotations → Chú thích
Append business knowledge model → Thêm mô hình tri thức
Append decision → Thêm quyết định
Append input data → Thêm dữ liệu vào
Append knowledge source → Thêm nguồn tri thức
Between → Trong khoảng
Boolean value → Giá trị đúng/sai
Change cell expression language → Đổi ngôn ngữ của ô
Change type → Đổi kiểu
Clear predefined values → Bỏ giá trị cho trước
Comparison → So sánh
Comparison operator → Phép so sánh
Copy input column → Chép cột vào
Copy output column → Chép cột ra
Copy rule → Chép dòng
Create decision → Thêm quyết định
Create input data → Thêm dữ liệu vào
Create knowledge model → Thêm mô hình tri thức
Create knowledge source → Thêm nguồn tri thức
Custom values → Giá trị riêng
Cut input column → Cắt cột vào
Cut output column → Cắt cột ra
Cut rule → Cắt dòng
Date and time → Ngày và giờ
Date and time value → Giá trị ngày giờ
Date value → Giá trị ngày
Decision → Quyết định
Decision name → Tên quyết định
Decision name:  → Tên quyết định: 
Definition ID → Mã tệp
Definition name → Tên tệp
Definitions → Tệp quyết định
Duration value → Giá trị khoảng thời gian
Edit boolean → Sửa đúng/sai
Edit date → Sửa ngày
Edit date and time → Sửa ngày giờ
Edit duration → Sửa khoảng thời gian
Edit input → Sửa cột vào
Edit number → Sửa số
Edit output → Sửa cột ra
Edit string → Sửa văn bản
Edit time → Sửa giờ
Editing not supported for set expression language → Không sửa được với ngôn ngữ biểu thức này
Element name → Tên phần tử
End date → Ngày cuối
End time → Giờ cuối
End value → Giá trị cuối
Enter expression → Nhập biểu thức
Equals → Bằng
Exactly → Đúng bằng
Exclude → Không tính
Expression language → Ngôn ngữ biểu thức
Expression language: → Ngôn ngữ biểu thức:
Greater → Lớn hơn
Greater or equals → Lớn hơn hoặc bằng
Hit policy → Cách lấy kết quả
Hit policy: → Cách lấy kết quả:
Unique → Chỉ một dòng (UNIQUE)
First → Dòng đầu (FIRST)
Any → Dòng nào cũng được (ANY)
Priority → Theo ưu tiên (PRIORITY)
Collect → Mọi dòng (COLLECT)
Collect (Sum) → Cộng (COLLECT SUM)
Collect (Min) → Nhỏ nhất (COLLECT MIN)
Collect (Max) → Lớn nhất (COLLECT MAX)
Collect (Count) → Đếm (COLLECT COUNT)
Rule order → Theo thứ tự dòng (RULE ORDER)
Output order → Theo thứ tự kết quả (OUTPUT ORDER)
No overlap is possible and all rules are disjoint. Only a single rule can be matched → Các dòng không chồng nhau; chỉ một dòng khớp
Include → Tính cả
Input → Cột vào
Input expression → Biểu thức vào
Input expression:  → Biểu thức vào: 
Input label → Nhãn cột vào
Input label:  → Nhãn cột vào: 
Input type → Kiểu cột vào
Input values → Giá trị vào
Less → Nhỏ hơn
Less or equals → Nhỏ hơn hoặc bằng
Literal expression → Biểu thức
Literal expression editor → Ô sửa biểu thức
Match none → Không khớp giá trị nào
Match one → Khớp một giá trị
Move rule → Dời dòng
No → Không
Yes → Có
No values → Chưa có giá trị
Output → Cột ra
Output label → Nhãn cột ra
Output label:  → Nhãn cột ra: 
Output name → Tên cột ra
Output name:  → Tên cột ra: 
Output type → Kiểu cột ra
Output values → Giá trị ra
Paste input column left → Dán cột vào bên trái
Paste input column right → Dán cột vào bên phải
Paste output column left → Dán cột ra bên trái
Paste output column right → Dán cột ra bên phải
Paste rule above → Dán dòng phía trên
Paste rule below → Dán dòng phía dưới
Predefined values → Giá trị cho trước
Question → Câu hỏi
Range → Khoảng
Remove cell description → Bỏ mô tả ô
Remove input column → Bỏ cột vào
Remove output column → Bỏ cột ra
Remove rule → Bỏ dòng
Resize → Đổi cỡ
Set value → Đặt giá trị
Start date → Ngày đầu
Start time → Giờ đầu
Start value → Giá trị đầu
String value → Giá trị văn bản
Strings must be in double quotes → Văn bản phải ở trong dấu nháy kép
Test type → Kiểu so
Then → Thì
This maps to the decision definition key. → Đây là khoá của bảng quyết định; không đổi sau khi đã phát hành.
Time → Giờ
Use now → Lấy lúc này
Use today → Lấy hôm nay
Variable name: → Tên biến:
Variable type → Kiểu biến
Variable type: → Kiểu biến:
Version tag by which this decision can be referenced. → Nhãn phiên bản của bảng quyết định, tăng mỗi lần phát hành.
View DRD → Xem sơ đồ quyết định
When → Khi
name → tên
Action → Hành động
Allow add/delete items → Cho thêm, bớt mục
Alternative text → Chữ thay ảnh
Appearance → Hình thức
Auto → Tự động
Binds to a form variable → Tên trường mà giá trị được nộp
Bottom → Dưới
Build your form → Dựng biểu mẫu
Button → Nút bấm
Center → Giữa
Checkbox → Ô đánh dấu
Checkbox group → Nhóm ô đánh dấu
Checked → Có đánh dấu
Not checked → Không đánh dấu
Column → Cột
Columns → Số cột
Components → Thành phần
Compute on → Tính khi
Containers → Khung chứa
Content → Nội dung
Custom → Riêng
Custom error message → Lời báo lỗi riêng
Custom regular expression → Mẫu riêng
Data source → Nguồn dữ liệu
Date label → Nhãn ngày
Date time → Ngày giờ
Decimal digits → Số chữ số thập phân
Default number of items → Số mục lúc đầu
Deletable → Xoá được
Disable collapse → Không thu gọn
Disabled → Tắt
Disallow past dates → Không cho ngày đã qua
Drag and drop components here to start designing. → Kéo thành phần vào đây để bắt đầu.
Drag and drop components here. → Kéo thành phần vào đây.
Dynamic list → Danh sách thêm bớt được
Dynamic options → Lựa chọn động
Email → Thư điện tử
Field description → Mô tả trường
Field label → Nhãn trường
Group label → Nhãn nhóm
Header items → Tiêu đề cột
Headers source → Nguồn tiêu đề
Height → Chiều cao
Hide if → Ẩn khi
HTML view → Nội dung trình bày
Html view is templated → Nội dung trình bày (điền khi mở)
Html view is empty → Nội dung trình bày còn trống
Text view is templated → Văn bản (điền khi mở)
iFrame → Khung trang ngoài
Image source → Nguồn ảnh
Image view → Ảnh
Increment → Bước tăng
Input values key → Khoá của danh sách lựa chọn
Layout → Bố cục
List of items → Danh sách mục
Maximum → Lớn nhất
Maximum length → Độ dài nhiều nhất
Minimum → Nhỏ nhất
Minimum length → Độ dài ít nhất
Multiple form fields are selected. Select a single form field to edit its properties. → Đang chọn nhiều trường. Hãy chọn một trường để sửa.
No components found. → Không có thành phần nào khớp.
Number → Số
Number of non-collapsing items → Số mục luôn hiện
Number of rows per page → Số dòng mỗi trang
Open → Mở
Options expression → Biểu thức lựa chọn
Options source → Nguồn lựa chọn
Output as string → Nộp dạng văn bản
Pagination → Chia trang
Path → Đường dẫn
Phone → Điện thoại
Prefix → Trước ô
Presentation → Trình bày
Radio group → Chọn một
Read only → Chỉ đọc
Repeatable → Lặp lại
Required → Bắt buộc
Searchable → Tìm được
Select a form field to edit its properties. → Hãy chọn một trường để sửa thuộc tính.
Selection → Lựa chọn
Separator → Đường kẻ
Serialization → Cách ghi
Show outline → Kẻ khung
Spacer → Khoảng trống
Specify an expression to populate column items → Biểu thức cho các cột
Specify the source from which to populate the table → Biểu thức cho các dòng của bảng
Static options → Lựa chọn cố định
Submit → Nộp
Submit button → Nút nộp
Subtype → Dạng
Suffix → Sau ô
Table → Bảng
Tag list → Chọn nhiều
Target value → Giá trị đích
Text → Văn bản
Text area → Ô nhiều dòng
Text field → Ô một dòng
Text view → Văn bản
Time format → Dạng giờ
Time interval → Khoảng cách giờ
Time label → Nhãn giờ
Top → Trên
URL → Địa chỉ
Use 24h → Dùng 24 giờ
Validation → Kiểm tra
Validation pattern → Mẫu kiểm tra
Value changes → Giá trị đổi
Version tag by which this form can be referenced. → Nhãn phiên bản của biểu mẫu.
Vertical alignment → Căn dọc
Options → Lựa chọn
Option → Lựa chọn
Static → Cố định
Checked values → Giá trị đã đánh dấu
Input data → Dữ liệu vào
Remove field → Bỏ trường
Duplicate → Nhân đôi
Duplicate field → Nhân đôi trường
Move → Dời
A number is required. → Hãy nhập một số.
A participant shown as a black box → Bên tham gia không cho xem bên trong
A participant with its process shown inside → Bên tham gia có quy trình bên trong
A subprocess that completes as a whole, or is compensated → Quy trình con xong trọn vẹn hoặc được bù trừ
A subprocess triggered by an event in its scope → Quy trình con chạy khi có sự kiện trong phạm vi của nó
A task done by a person without any tooling or UI → Việc người làm ngoài phần mềm
Activities run in any order, any number of times → Các bước chạy theo thứ tự tuỳ ý, nhiều lần
Activities run in any order; shown collapsed → Các bước chạy theo thứ tự tuỳ ý; vẽ thu gọn
Add pause point → Thêm điểm dừng
Allow same origin → Cho phép cùng nguồn
Allows arbitrary precision values → Cho phép số có phần lẻ tuỳ ý
An unspecified step, often used as a placeholder → Bước chưa rõ loại, để sau chọn
Atomic units of work in a process → Những việc không chia nhỏ nữa
Attaches a compensation handler to the activity → Gắn bước bù trừ cho bước này
Automated work carried out by a job worker or connector → Bước tự động do phần mềm làm
Boundary events → Sự kiện biên
Broadcasts a signal → Phát tín hiệu cho mọi nơi chờ
Calls another process as a reusable subprocess → Gọi một quy trình khác dùng chung
Camera access → Dùng máy ảnh
Cancels the transaction and ends the path → Huỷ giao dịch và kết thúc nhánh
Click to set a dynamic value with FEEL expression → Bấm để tính giá trị bằng biểu thức FEEL
Collects the values of all matching rules → Lấy giá trị của mọi dòng khớp
Condition under which the field is deactivated → Điều kiện để trường bị khoá
Condition under which the field is hidden → Điều kiện để trường bị ẩn
Continues from a matching link event → Đi tiếp từ sự kiện liên kết cùng tên
Data created and used within a process instance → Dữ liệu tạo và dùng trong một hồ sơ
Data that persists beyond the process instance → Dữ liệu còn lại sau khi hồ sơ kết thúc
Data the process uses → Dữ liệu mà quy trình dùng
Date & Time → Ngày và giờ
Deactivate if → Khoá khi
Decision table context menu → Trình đơn của bảng quyết định
Decrement → Giảm
Define an expression to calculate the value of this field → Biểu thức tính giá trị của trường này
Document preview → Xem trước tài liệu
Documentation: Timer events → Tài liệu: hẹn giờ
Documentation: Variable events → Tài liệu: sự kiện của biến
Emit an event, then continue → Phát một sự kiện rồi đi tiếp
Ends the current path → Kết thúc nhánh này
Ends the path and broadcasts a signal → Kết thúc nhánh và phát tín hiệu
Ends the path and raises an escalation → Kết thúc nhánh và báo cấp trên
Ends the path and sends a message → Kết thúc nhánh và gửi thông điệp
Ends the path and triggers compensation → Kết thúc nhánh và chạy bù trừ
Ends the path by throwing an error → Kết thúc nhánh bằng một lỗi nghiệp vụ
Evaluates a business rule, typically a DMN decision → Tra một bảng quyết định (DMN)
Expanded sub-process → Quy trình con (mở rộng)
Expression or static value (link/data URI) → Biểu thức hoặc giá trị cố định (liên kết)
External → Bên ngoài
FEEL expression is mandatory → Bắt buộc ghi biểu thức FEEL
File picker → Chọn tệp
Fires on a timer while the activity continues → Đến giờ thì chạy, bước này vẫn tiếp tục
Follows the path of whichever event occurs first → Đi theo sự kiện nào đến trước
Form submission → Gửi biểu mẫu
Forms submission → Gửi biểu mẫu
Geolocation → Vị trí
Groups elements into a subprocess, shown collapsed → Gom các bước thành quy trình con, vẽ thu gọn
Groups elements into a subprocess, shown inline → Gom các bước thành quy trình con, vẽ bên trong
Handles an event that occurs while an activity is active → Xử lý sự kiện đến khi bước đang chạy
Height of the container in pixels. → Chiều cao khung, tính bằng điểm ảnh.
Immediately ends all active paths in the scope → Dừng ngay mọi nhánh đang chạy trong phạm vi
Intermediate catch events → Sự kiện chờ
Intermediate throw events → Sự kiện phát
Interrupts the activity on a defined timer → Đến giờ thì ngắt bước này
Interrupts the activity on a matching signal → Có tín hiệu thì ngắt bước này
Interrupts the activity on an escalation → Có báo cấp trên thì ngắt bước này
Interrupts the activity when a condition is met → Đủ điều kiện thì ngắt bước này
Interrupts the activity when a message is received → Có thông điệp thì ngắt bước này
Interrupts the activity when it throws an error → Bước này báo lỗi thì ngắt
Jumps to a matching link event → Nhảy đến sự kiện liên kết cùng tên
Learn more → Tìm hiểu thêm
Marks a point in the flow → Đánh dấu một điểm trên đường đi
Message variable → Biến nhận lời báo lỗi
Microphone access → Dùng micrô
Models complex branching or merging behavior → Rẽ hoặc nhập nhánh theo luật phức tạp
Month → Tháng
Move Input → Dời cột vào
Move Output → Dời cột ra
Nested or reusable activities → Quy trình con, quy trình được gọi
Open decision table → Mở bảng quyết định
Open in fullscreen → Mở toàn màn hình
Open modal windows → Mở hộp thoại
Open popups → Mở cửa sổ mới
Play Simulation → Chạy thử
Process started → Quy trình đã bắt đầu
Publishes a message to a receiver → Gửi thông điệp đến nơi nhận
Raises an escalation to a higher scope → Báo cấp trên ở phạm vi ngoài
React to something while an activity is running → Phản ứng khi một bước đang chạy
Reacts to a message while the activity continues → Có thông điệp thì chạy, bước này vẫn tiếp tục
Reacts to a signal while the activity continues → Có tín hiệu thì chạy, bước này vẫn tiếp tục
Reacts to an escalation while the activity continues → Có báo cấp trên thì chạy, bước này vẫn tiếp tục
Reacts when a condition is met; activity continues → Đủ điều kiện thì chạy, bước này vẫn tiếp tục
Reacts when a transaction is canceled → Phản ứng khi giao dịch bị huỷ
Results → Kết quả
Route the flow: branch or merge paths → Rẽ nhánh hoặc nhập nhánh
Routes the token down one path, based on data → Đi theo một nhánh, tuỳ dữ liệu
Rules may overlap. The first matching rule will be chosen → Các dòng có thể chồng nhau, lấy dòng khớp đầu tiên
Runs a script → Chạy mã lệnh
Script execution → Chạy mã lệnh
Security attributes → Thuộc tính bảo mật
Select a template → Chọn một mẫu
Sends a message → Gửi một thông điệp
Splits the flow into parallel paths, or joins them → Tách thành các nhánh song song, hoặc nhập lại
Starts an event subprocess on a message, without interrupting → Có thông điệp thì chạy quy trình con, không ngắt
Starts an event subprocess on a signal, without interrupting → Có tín hiệu thì chạy quy trình con, không ngắt
Starts an event subprocess on a timer, without interrupting → Đến giờ thì chạy quy trình con, không ngắt
Starts an event subprocess on an escalation → Có báo cấp trên thì chạy quy trình con
Starts an event subprocess on an escalation, without interrupting → Có báo cấp trên thì chạy quy trình con, không ngắt
Starts an event subprocess to handle compensation → Chạy quy trình con để bù trừ
Starts an event subprocess when a condition is met, without interrupting → Đủ điều kiện thì chạy quy trình con, không ngắt
Starts an event subprocess when an error is thrown → Có lỗi thì chạy quy trình con
Starts the process on a defined timer → Đến giờ thì bắt đầu quy trình
Starts the process when a condition is met → Đủ điều kiện thì bắt đầu quy trình
Starts the process when a matching signal is broadcast → Có tín hiệu thì bắt đầu quy trình
Starts the process when a message is received → Có thông điệp thì bắt đầu quy trình
Storage access by user → Dùng bộ nhớ của trình duyệt
Supports HTML, styling, and templating. Styles are automatically scoped to the HTML component. → Dùng được HTML và {{biến}}; không dùng mã lệnh.
Supports markdown and templating. → Dùng được Markdown và {{biến}}.
Systems or organizations involved → Hệ thống, cơ quan tham gia
Table label → Nhãn bảng
Takes every outgoing path whose condition is met → Đi theo mọi nhánh đủ điều kiện
These options can incur security risks, especially if used in combination with dynamic links. Ensure that you are aware of them, that you trust the source url and only enable what your use case requires. → Các lựa chọn này có thể gây mất an toàn; chỉ bật điều thật cần.
Things a process reacts to or emits → Những sự kiện quy trình chờ hoặc phát
Title → Tiêu đề
Top level navigation → Chuyển trang ngoài
Triggers compensation of completed activities → Chạy bù trừ các bước đã xong
UTC time → Giờ UTC
Variable → Biến
Wait for something to happen before continuing → Chờ một việc xảy ra rồi đi tiếp
Waits for a defined time or duration → Chờ đến giờ hẹn
Waits for a matching signal to be broadcast → Chờ tín hiệu
Waits for a message to be received → Chờ nhận thông điệp
Waits until a condition is met → Chờ đến khi đủ điều kiện
Waits until a message is received → Chờ đến khi có thông điệp
Where a process or path begins → Nơi quy trình hoặc nhánh bắt đầu
Where a process path ends → Nơi một nhánh kết thúc
Where the child variables of this component are pathed to. → Nơi giữ biến của các thành phần bên trong.
Where the process begins → Nơi quy trình bắt đầu
Work that needs to be done by a person → Việc do người làm
Year → Năm
A specific point in time defined as ISO 8601 combined date and time representation. → Một thời điểm cụ thể, ngày và giờ theo ISO 8601.
End events → Sự kiện kết thúc
Start events → Sự kiện bắt đầu
UTC plus 2 hours zone offset → Giờ cách UTC 2 giờ
The default path, taken when no other path condition is met → Nhánh mặc định, khi không điều kiện nào khác đúng
Powered by bpmn.io → Powered by bpmn.io
Giao cho ai → Giao cho ai
`;

const EVENTS = {boundary: 'Sự kiện biên', end: 'Kết thúc', start: 'Bắt đầu', 'intermediate catch': 'Chờ',
  'intermediate throw': 'Phát'};
const KINDS = {Cancel: 'huỷ', Compensation: 'bù trừ', Conditional: 'theo điều kiện', Error: 'báo lỗi', Escalation: 'báo cấp trên',
  Link: 'liên kết', Message: 'theo thông điệp', Signal: 'theo tín hiệu', Terminate: 'dừng tất cả', Timer: 'theo giờ hẹn'};

export const VI = {};
LINES.split('\n').filter(Boolean).map(line => line.split(' → ')).forEach(([english, vi]) => {
  VI[english] = vi;
});
Object.entries(EVENTS).forEach(([place, vi]) => Object.entries(KINDS).forEach(([kind, how]) => {
  const english = `${kind} ${place} event`;
  VI[english] = `${vi} ${how}`;
  VI[`${english} (non-interrupting)`] = `${vi} ${how} (không ngắt)`;
  VI[`Append ${english[0].toLowerCase()}${english.slice(1)}`] = `Thêm: ${vi.toLowerCase()} ${how}`;
}));
