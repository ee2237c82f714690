<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Ask now</source>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>راجع القائمة</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>استلام الدفع</translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation>الموافقة أو الرفض</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>أدخل دون دفع</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>أدخل</translation>
    </message>
    <message>
        <source>Look the guest up by name</source>
        <translation>ابحث عن الضيف بالاسم</translation>
    </message>
    <message>
        <source>Override …</source>
        <translation>تجاوز …</translation>
    </message>
    <message>
        <source>Switch to this event</source>
        <translation>انتقل إلى هذه الفعالية</translation>
    </message>
    <message>
        <source>Show the way</source>
        <translation>عرض الطريق</translation>
    </message>
    <message>
        <source>Hand out a wristband</source>
        <translation>تسليم سوار</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Press again to take this entry back</source>
        <translation>اضغط مرة أخرى للتراجع عن هذا السجل</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>A file cannot be taken here. Ask a supervisor if it is needed.</source>
        <translation>لا يمكن استلام ملف هنا. إن كان لازمًا فاسأل المشرف.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>هذه الإجابة غير مقبولة.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>(deleted option)</source>
        <translation>(خيار محذوف)</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Please answer this.</source>
        <translation>يرجى الإجابة عن هذا.</translation>
    </message>
    <message>
        <source>Please write {min} to {max} letters.</source>
        <translation>يرجى كتابة {min} إلى {max} حرفًا.</translation>
    </message>
    <message>
        <source>Between {min} and {max}, please.</source>
        <translation>بين {min} و{max} من فضلك.</translation>
    </message>
    <message>
        <source>Not below {min}, please.</source>
        <translation>ليس أقل من {min} من فضلك.</translation>
    </message>
    <message>
        <source>Not above {max}, please.</source>
        <translation>ليس أكثر من {max} من فضلك.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>يرجى كتابة رقم.</translation>
    </message>
    <message>
        <source>This has to be confirmed with yes.</source>
        <translation>يجب تأكيد هذا بنعم.</translation>
    </message>
    <message>
        <source>Please type a date, such as {example}.</source>
        <translation>يرجى كتابة تاريخ، مثل {example}.</translation>
    </message>
    <message>
        <source>Please type a time, such as {example}.</source>
        <translation>يرجى كتابة وقت، مثل {example}.</translation>
    </message>
    <message>
        <source>Please type both date and time.</source>
        <translation>يرجى كتابة التاريخ والوقت معًا.</translation>
    </message>
    <message>
        <source>Please type two letters, such as DE.</source>
        <translation>يرجى كتابة حرفين، مثل DE.</translation>
    </message>
    <message>
        <source>Please type a phone number.</source>
        <translation>يرجى كتابة رقم هاتف.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>هذه الإجابة غير مقبولة.</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve, let in   ⏎</source>
        <translation>موافقة وإدخال   ⏎</translation>
    </message>
    <message>
        <source>Refuse the guest</source>
        <translation>رفض الضيف</translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation>لماذا؟ (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Approve this guest?</source>
        <translation>هل توافق على هذا الضيف؟</translation>
    </message>
</context>
<context>
    <name>Assurance</name>
    <message>
        <source>The platform agreed</source>
        <translation>المنصة وافقت</translation>
    </message>
    <message>
        <source>All gates agreed</source>
        <translation>كل البوابات وافقت</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>هذا الحاسوب وحده</translation>
    </message>
    <message>
        <source>Decided by this laptop</source>
        <translation>قرّر هذا الحاسوب</translation>
    </message>
    <message>
        <source>no contact with the platform yet</source>
        <translation>لا اتصال بالمنصة بعد</translation>
    </message>
    <message>
        <source>guest list from {time}</source>
        <translation>قائمة الضيوف: {time}</translation>
    </message>
    <message>
        <source>last contact {time}</source>
        <translation>آخر اتصال: {time}</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Save as PNG</source>
        <translation>حفظ بصيغة PNG</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>البيانات نفسها بالأرقام</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>مقسّم حسب</translation>
    </message>
    <message>
        <source>Length of a stretch</source>
        <translation>طول الفترة</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>الضيوف في الداخل</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>حالات الرفض حسب السبب</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>المتوقَّعون والحاضرون</translation>
    </message>
    <message>
        <source>Speed of the gates</source>
        <translation>سرعة البوابات</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>حاسوب واحد وحده</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>الكل معًا</translation>
    </message>
    <message>
        <source>By gate</source>
        <translation>حسب البوابة</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>حسب نوع التذكرة</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>حسب المنطقة</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>حسب القائمة</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>جارٍ العدّ</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>قد تستغرق المرة الأولى بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>As soon as there is a guest list or somebody scans, the figures are here.</source>
        <translation>تظهر الأرقام هنا عند وصول قائمة الضيوف أو عند أول مسح.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>لا شيء للعدّ بعد</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>الضيوف في الداخل حسب المنطقة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>تعذّر حفظ الصورة هناك.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>حُفظت باسم {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceTiles</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation>حضر {came} من {expected}</translation>
    </message>
    <message>
        <source>{share} % of the limit is reached</source>
        <translation>بلغ العدد {share} % من الحد الأقصى</translation>
    </message>
    <message>
        <source>most: {guests} at {time}</source>
        <translation>الذروة: {guests} ({time})</translation>
    </message>
    <message>
        <source>half of those who left stayed {minutes} min</source>
        <translation>نصف المغادرين بقوا {minutes} د</translation>
    </message>
    <message>
        <source>Inside: {list}</source>
        <translation>في الداخل: {list}</translation>
    </message>
    <message>
        <source>in 30 minutes: {count}</source>
        <translation>آخر ٣٠ دقيقة: {count}</translation>
    </message>
    <message>
        <source>in an hour: {count}</source>
        <translation>آخر ساعة: {count}</translation>
    </message>
    <message>
        <source>Came in the last 15 minutes</source>
        <translation>حضروا في آخر ١٥ دقيقة</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>turned out double: {count}</source>
        <translation>دخول مرتين: {count}</translation>
    </message>
    <message>
        <source>of {count} admissions</source>
        <translation>إجمالي حالات الدخول: {count}</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>قرّرها حاسوب واحد وحده</translation>
    </message>
</context>
<context>
    <name>AttendanceViews</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>بلا منطقة</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>ضيوف</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>حالات الرفض حسب السبب</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>عمليات مسح</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>الضيوف في الداخل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>المتوقَّعون والحاضرون</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>تذاكر</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>الحاضرون</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>لم يصلوا بعد</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>نوع التذكرة</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقَّعون</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>في الداخل</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>الضيوف في الداخل حسب المنطقة</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Seconds for a guest</source>
        <translation>الثواني لكل ضيف</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثوانٍ</translation>
    </message>
    <message>
        <source>Half of them</source>
        <translation>نصفهم</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>٩٥ من ١٠٠</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>نسبة الانشغال</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>ما قد يساعد</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>قرّرها حاسوب واحد وحده</translation>
    </message>
    <message>
        <source>admissions</source>
        <translation>حالات دخول</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>وحده</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>دخول مرتين</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>حالات الدخول</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>دون بوابة</translation>
    </message>
    <message>
        <source>Open another lane</source>
        <translation>افتح مسارًا آخر</translation>
    </message>
    <message>
        <source>One lane may close</source>
        <translation>يمكن إغلاق مسار</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>الشارة</translation>
    </message>
    <message>
        <source>The badge as a QR code</source>
        <translation>الشارة كرمز QR</translation>
    </message>
    <message>
        <source>Print it, or photograph it now: it is not shown again. Badges before it count no more.</source>
        <translation>اطبعها أو صوّرها الآن: لن تظهر مرة أخرى. الشارات السابقة لم تعد صالحة.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BadgeOffer</name>
    <message>
        <source>Print my badge</source>
        <translation>اطبع شارتي</translation>
    </message>
    <message>
        <source>Your badge is being printed.</source>
        <translation>تُطبع شارتك الآن.</translation>
    </message>
    <message>
        <source>Please ask our staff for your badge.</source>
        <translation>يرجى طلب شارتك من موظفينا.</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Ticket type as a bar in its colour</source>
        <translation>نوع التذكرة كشريط بلونه</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>رمز للمسح</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>شعار المنظِّم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>طباعة شارة تجريبية</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>الأسطر تحت الاسم</translation>
    </message>
    <message>
        <source>Lines on the back (may be left empty)</source>
        <translation>أسطر الظهر (يمكن تركها فارغة)</translation>
    </message>
    <message>
        <source>Filled in: {names}</source>
        <translation>تُملأ تلقائيًا: {names}</translation>
    </message>
    <message>
        <source>Labels left (empty: not counted)</source>
        <translation>الملصقات المتبقية (فارغ: لا تُعد)</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>الظهر</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>الشارات</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>The printer took it.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Tickets that are not there yet are asked about.</source>
        <translation>يُسأل عن التذاكر التي لم تصل بعد.</translation>
    </message>
    <message>
        <source>{share} % of the limit of guests are inside.</source>
        <translation>في الداخل {share} % من الحد الأقصى للضيوف.</translation>
    </message>
    <message>
        <source>The sync service is not running. The guest list is incomplete.</source>
        <translation>خدمة المزامنة لا تعمل. قائمة الضيوف غير مكتملة.</translation>
    </message>
    <message>
        <source>The sync service is not running. Scanning goes on.</source>
        <translation>خدمة المزامنة متوقفة. المسح مستمر.</translation>
    </message>
    <message>
        <source>Offline. The guest list is not complete yet.</source>
        <translation>غير متصل. قائمة الضيوف غير مكتملة بعد.</translation>
    </message>
    <message>
        <source>Offline. Scanning goes on.</source>
        <translation>بلا اتصال. المسح مستمر.</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>آخر اتصال: {time}</translation>
    </message>
</context>
<context>
    <name>BeginningView</name>
    <message>
        <source>Make it the host</source>
        <translation>جعله المضيف</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>Or paste the invitation here</source>
        <translation>أو ألصق الدعوة هنا</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>الدعوة</translation>
    </message>
    <message>
        <source>Gates of one venue let each ticket in once, without the internet.</source>
        <translation>بوابات المجموعة الواحدة تُدخل كل تذكرة مرة واحدة، دون إنترنت.</translation>
    </message>
    <message>
        <source>One laptop is the host: on mains, and there until the end. All others ask it before green.</source>
        <translation>حاسوب واحد هو المضيف: موصول بالكهرباء وباقٍ حتى النهاية. تسأله كل الحواسيب الأخرى قبل الأخضر.</translation>
    </message>
    <message>
        <source>Any other laptop: hold its camera to the code that the host shows.</source>
        <translation>أي حاسوب آخر: وجّه كاميرته إلى الرمز الذي يعرضه المضيف.</translation>
    </message>
</context>
<context>
    <name>BookingList</name>
    <message>
        <source>Booking {number}: {came} of {count} in</source>
        <translation>الحجز {number}: دخل {came} من {count}</translation>
    </message>
    <message>
        <source>{count} of {all} are shown. The others are found by name.</source>
        <translation>يُعرض {count} من {all}. ابحث عن الباقين بالاسم.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>All who are not in</source>
        <translation>كل من لم يدخل بعد</translation>
    </message>
</context>
<context>
    <name>ButtonsEditor</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>ByHandForm</name>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Use a set-up code</source>
        <translation>استخدام رمز الإعداد</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Choose the platform</source>
        <translation>اختر المنصة</translation>
    </message>
    <message>
        <source>Address, such as tickets.example.com</source>
        <translation>العنوان، مثل tickets.example.com</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>معرّف العميل</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>سرّ العميل</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Test code for hand scanners</source>
        <translation>رمز اختبار للماسحات اليدوية</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>ماسح يدوي</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>امسح مجددًا</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>إعداد ماسح يدوي</translation>
    </message>
    <message>
        <source>1.  Its name, as the entry log shall show it</source>
        <translation>١.  اسمه كما يظهر في سجل الدخول</translation>
    </message>
    <message>
        <source>2.  Scan the code beside with it</source>
        <translation>٢.  امسح به الرمز المجاور</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>اسم الماسح</translation>
    </message>
    <message>
        <source>Scan the test code now</source>
        <translation>امسح رمز الاختبار الآن</translation>
    </message>
    <message>
        <source>Waiting for the scanner …</source>
        <translation>في انتظار الماسح …</translation>
    </message>
    <message>
        <source>Please scan the code once more.</source>
        <translation>امسح الرمز مرة أخرى من فضلك.</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>«{name}» جاهز.</translation>
    </message>
    <message>
        <source>Receiving …</source>
        <translation>جارٍ الاستلام …</translation>
    </message>
</context>
<context>
    <name>CameraArea</name>
    <message>
        <source>Try again now</source>
        <translation>حاول الآن</translation>
    </message>
</context>
<context>
    <name>CashRow</name>
    <message>
        <source>Cash handed over</source>
        <translation>النقد المستلَم</translation>
    </message>
    <message>
        <source>Change: {amount}</source>
        <translation>الباقي: {amount}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>On now</source>
        <translation>جارية الآن</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>دون تاريخ</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>{came} of {expected} are in</source>
        <translation>دخل {came} من {expected}</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>دخول</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation>تغيير الفعالية أو القائمة أو البوابة أو الوضع</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>قائمة الدخول</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>قوائم أخرى</translation>
    </message>
    <message>
        <source>No further list</source>
        <translation>لا قوائم أخرى</translation>
    </message>
    <message>
        <source>Start scanning</source>
        <translation>ابدأ المسح</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Supervisor PIN …</source>
        <translation>رمز المشرف …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>ابحث مرة أخرى</translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation>أين يقف هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Find an event: name or date</source>
        <translation>ابحث عن فعالية: الاسم أو التاريخ</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>ابحث عن فعالية</translation>
    </message>
    <message>
        <source>No event is called like that.</source>
        <translation>لا توجد فعالية بهذا الاسم.</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>اختر فعالية.</translation>
    </message>
    <message>
        <source>Choose a check-in list.</source>
        <translation>اختر قائمة دخول.</translation>
    </message>
    <message>
        <source>This event has no check-in list yet. Ask the organizer to make one.</source>
        <translation>لا توجد قائمة دخول لهذه الفعالية بعد. اطلب من المنظّم إنشاء قائمة.</translation>
    </message>
    <message>
        <source>Choose a gate.</source>
        <translation>اختر بوابة.</translation>
    </message>
    <message>
        <source>Waiting for the guest list</source>
        <translation>في انتظار قائمة الضيوف</translation>
    </message>
    <message>
        <source>No event has arrived yet. The sync service is loading the guest list.</source>
        <translation>لم تصل أي فعالية بعد. خدمة المزامنة تحمّل قائمة الضيوف.</translation>
    </message>
    <message>
        <source>Any gate</source>
        <translation>أي بوابة</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
    <message>
        <source>Keep scanning</source>
        <translation>متابعة المسح</translation>
    </message>
    <message>
        <source>Stop scanning at this gate?</source>
        <translation>إيقاف المسح عند هذه البوابة؟</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Scan with a hand scanner, or type a code</source>
        <translation>امسح بالماسح اليدوي أو اكتب الرمز</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقّق</translation>
    </message>
</context>
<context>
    <name>CodeReading</name>
    <message>
        <source>How many codes were read</source>
        <translation>عدد الرموز المقروءة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>These are codes of another log. Stop, and begin again.</source>
        <translation>هذه رموز سجل آخر. أوقف وابدأ من جديد.</translation>
    </message>
    <message>
        <source>This code is no part of a log.</source>
        <translation>هذا الرمز ليس جزءًا من سجل.</translation>
    </message>
    <message>
        <source>Hold the camera to the other laptop&apos;s screen.</source>
        <translation>وجّه الكاميرا إلى شاشة الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>{count} of {total} codes read</source>
        <translation>قُرئ {count} من {total} من الرموز</translation>
    </message>
    <message>
        <source>Missing: {numbers}</source>
        <translation>الناقص: {numbers}</translation>
    </message>
</context>
<context>
    <name>CodeShow</name>
    <message>
        <source>A part of the log as a QR code</source>
        <translation>جزء من السجل كرمز QR</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>On the other laptop press “Read its screen” and hold its camera to this code.</source>
        <translation>على الحاسوب الآخر اضغط «قراءة شاشته» ووجّه كاميرته إلى هذا الرمز.</translation>
    </message>
    <message>
        <source>Code {number} of {total}</source>
        <translation>الرمز {number} من {total}</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>All confirmed, admit   ⏎</source>
        <translation>تأكّد الكل، أدخل   ⏎</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy details</source>
        <translation>انسخ التفاصيل</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>At the start</source>
        <translation>عند البداية</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Stays in the box</source>
        <translation>يبقى في الصندوق</translation>
    </message>
    <message>
        <source>Taken: {amount}</source>
        <translation>المقبوض: {amount}</translation>
    </message>
    <message>
        <source>Given back: {amount}</source>
        <translation>المُعاد: {amount}</translation>
    </message>
    <message>
        <source>Expected: {amount}</source>
        <translation>المتوقع: {amount}</translation>
    </message>
    <message>
        <source>Difference: {amount}</source>
        <translation>الفرق: {amount}</translation>
    </message>
</context>
<context>
    <name>DecisionTexts</name>
    <message>
        <source>Guests&apos; names as initials, and back</source>
        <translation>أسماء الضيوف بالأحرف الأولى، والعودة منها</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Camera and hand scanners</source>
        <translation>الكاميرا والماسحات اليدوية</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>إعداد ماسح يدوي</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Hand scanners</source>
        <translation>الماسحات اليدوية</translation>
    </message>
    <message>
        <source>Speed since the start</source>
        <translation>السرعة منذ التشغيل</translation>
    </message>
    <message>
        <source>Hold any code up: here it is only read, and nobody is let in by it.</source>
        <translation>ضع أي رمز: هنا يُقرأ فقط ولا يُدخل أحدًا.</translation>
    </message>
    <message>
        <source>“{name}” has read it.</source>
        <translation>قرأه «{name}».</translation>
    </message>
    <message>
        <source>The camera has read it: {kind}</source>
        <translation>قرأته الكاميرا: {kind}</translation>
    </message>
    <message>
        <source>{number} pictures a second</source>
        <translation>{number} صورة في الثانية</translation>
    </message>
    <message>
        <source>searched in {half} ms, 95 of 100 within {most} ms</source>
        <translation>تُفحص في {half} م.ث، و٩٥ من ١٠٠ خلال {most} م.ث</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Ready for the first guest</source>
        <translation>جاهز لأول ضيف</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>جاهز تقريبًا</translation>
    </message>
</context>
<context>
    <name>DoorPanel</name>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>يلزم اسم المشرف ورمزه السري.</translation>
    </message>
</context>
<context>
    <name>EarlierUse</name>
    <message>
        <source>here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>at another laptop</source>
        <translation>على حاسوب آخر</translation>
    </message>
    <message>
        <source>Used at {time}</source>
        <translation>استُخدمت: {time}</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>بواسطتك</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>بواسطة {name}</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Connect this kiosk</source>
        <translation>اربط هذا الجهاز</translation>
    </message>
    <message>
        <source>This takes a minute, and only once.</source>
        <translation>يستغرق ذلك دقيقة، ولمرة واحدة فقط.</translation>
    </message>
    <message>
        <source>Or paste the set-up code here</source>
        <translation>أو ألصق رمز الإعداد هنا</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>رمز الإعداد</translation>
    </message>
    <message>
        <source>Or in a terminal: kiosk enrol</source>
        <translation>أو في الطرفية: kiosk enrol</translation>
    </message>
    <message>
        <source>Type address and token</source>
        <translation>اكتب العنوان ورمز الوصول</translation>
    </message>
    <message>
        <source>Open your event on the ticket platform and add a device for check-in.</source>
        <translation>افتح فعاليتك على منصة التذاكر وأضف جهازًا للدخول.</translation>
    </message>
    <message>
        <source>Hold the set-up code it shows in front of the camera.</source>
        <translation>ضع رمز الإعداد الظاهر أمام الكاميرا.</translation>
    </message>
    <message>
        <source>The guest list is loaded. From then on the kiosk works offline, too.</source>
        <translation>تُحمَّل قائمة الضيوف. بعدها يعمل الجهاز بلا اتصال أيضًا.</translation>
    </message>
    <message>
        <source>Connected. Loading the guest list …</source>
        <translation>تم الاتصال. جارٍ تحميل قائمة الضيوف …</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>جارٍ سؤال المنصة …</translation>
    </message>
    <message>
        <source>No answer yet. It goes on by itself once there is a network; or try another code.</source>
        <translation>لا رد بعد. يستمر تلقائيًا عند توفر شبكة؛ أو جرّب رمزًا آخر.</translation>
    </message>
    <message>
        <source>No answer: the sync service is not running. Start it, and it goes on by itself.</source>
        <translation>لا رد: خدمة المزامنة لا تعمل. شغّلها وسيستمر تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>Give it out   ⏎</source>
        <translation>تسليم   ⏎</translation>
    </message>
    <message>
        <source>Or type its number</source>
        <translation>أو اكتب رقمه</translation>
    </message>
    <message>
        <source>Scan the wristband or card that the guest gets.</source>
        <translation>امسح السوار أو البطاقة التي يتسلمها الضيف.</translation>
    </message>
    <message>
        <source>Hold the wristband or card that the guest gets to the NFC reader.</source>
        <translation>قرّب السوار أو البطاقة التي يتسلمها الضيف من قارئ NFC.</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>This page has failed</source>
        <translation>تعطّلت هذه الصفحة</translation>
    </message>
    <message>
        <source>Scanning goes on, and nothing that was scanned is lost.</source>
        <translation>المسح مستمر، ولا يضيع شيء مما مُسح.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>A part of this window has failed. Scanning goes on.</source>
        <translation>تعطّل جزء من هذه النافذة. المسح مستمر.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>مرشّحات أخرى</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>إزالة الكل</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>موظف البوابة</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>نوع التذكرة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>وافق عليه</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>قُرئ عبر</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>استثناء</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>اسم أو رقم أو رمز</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>ابحث في السجل</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>الفترة الزمنية</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>هذه فقط</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>دون هذه</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>دون اسم</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>دون بوابة</translation>
    </message>
    <message>
        <source>Not in the guest list</source>
        <translation>ليس في قائمة الضيوف</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>خدمة المزامنة</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>رمز الإعداد</translation>
    </message>
    <message>
        <source>Event and gate</source>
        <translation>الفعالية والبوابة</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>قائمة الضيوف</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>ماسح يدوي</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>رمز المشرف</translation>
    </message>
</context>
<context>
    <name>FlagBox</name>
    <message>
        <source>Mark this guest for whoever scans next</source>
        <translation>ضع علامة على الضيف لمن يمسح لاحقًا</translation>
    </message>
    <message>
        <source>Why? Everybody at the gates reads it.</source>
        <translation>لماذا؟ يقرؤه كل من عند البوابات.</translation>
    </message>
    <message>
        <source>Why is this guest marked?</source>
        <translation>لماذا وُضعت علامة على هذا الضيف؟</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>ضع علامة</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Check the identity</source>
        <translation>تحقق من الهوية</translation>
    </message>
    <message>
        <source>Was sent away</source>
        <translation>تم رفض دخوله</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>استدعِ المشرف</translation>
    </message>
    <message>
        <source>Something to pick up</source>
        <translation>له شيء للاستلام</translation>
    </message>
</context>
<context>
    <name>GateLines</name>
    <message>
        <source>Confirm before anybody is admitted</source>
        <translation>التأكيد قبل إدخال أي ضيف</translation>
    </message>
    <message>
        <source>Where the gates are, for guests who came to another one</source>
        <translation>أماكن البوابات للضيوف الذين قصدوا بوابة أخرى</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>محدد في ملف الإعدادات، ولا يتغير إلا فيه</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لـ</translation>
    </message>
    <message>
        <source>What else is to be confirmed</source>
        <translation>ما يجب تأكيده أيضًا</translation>
    </message>
    <message>
        <source>Every list</source>
        <translation>كل القوائم</translation>
    </message>
    <message>
        <source>No arrow</source>
        <translation>بلا سهم</translation>
    </message>
    <message>
        <source>Such as: along the fence, 3 minutes</source>
        <translation>مثلًا: بمحاذاة السياج، ٣ دقائق</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Shut out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>GuestCount</name>
    <message>
        <source>One guest less</source>
        <translation>ضيف أقل</translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>ضيف إضافي</translation>
    </message>
</context>
<context>
    <name>GuestPanel</name>
    <message>
        <source>Print badge</source>
        <translation>طباعة الشارة</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Look at tickets without letting anybody in (Ctrl+I)</source>
        <translation>عرض التذاكر دون إدخال أحد (Ctrl+I)</translation>
    </message>
    <message>
        <source>Scan a ticket to see everything about it. Nobody is let in, and nothing is written.</source>
        <translation>امسح تذكرة لترى كل شيء عنها. لا يُسمح بدخول أحد ولا يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث …</translation>
    </message>
    <message>
        <source>Ticket info: nobody is let in</source>
        <translation>بيانات التذكرة: لا يدخل أحد</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>دقّق جيدًا</translation>
    </message>
    <message>
        <source>May go out now.</source>
        <translation>يمكنه الخروج الآن.</translation>
    </message>
    <message>
        <source>May come in now.</source>
        <translation>يمكنه الدخول الآن.</translation>
    </message>
    <message>
        <source>Check in: {count}   ⏎</source>
        <translation>سجّل الدخول: {count}   ⏎</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>سجّل الدخول   ⏎</translation>
    </message>
</context>
<context>
    <name>GuestScreen</name>
    <message>
        <source>Your ticket, please</source>
        <translation>تذكرتك من فضلك</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>مع السلامة</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا وسهلًا</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>يرجى التحدث إلى موظفينا</translation>
    </message>
</context>
<context>
    <name>GuestView</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mirror the picture</source>
        <translation>عكس الصورة</translation>
    </message>
    <message>
        <source>Sounds on or off</source>
        <translation>تشغيل الأصوات أو إيقافها</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>داكن أو فاتح أو تباين عالٍ</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>ملء الشاشة (F11)</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>لا مزامنة</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>بلا اتصال</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>البوابات: {heard} من {all}</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>More: language, text size</source>
        <translation>المزيد: اللغة وحجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>المفاتيح (F1)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>إصدار جديد</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>What waits for somebody</source>
        <translation>حالات تنتظر المعالجة</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Settled ones, too</source>
        <translation>مع ما تمت تسويته</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>What was found out, and by whom</source>
        <translation>ما الذي تبيّن، ومن تحقّق منه</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Looking what waits</source>
        <translation>جارٍ البحث عن حالات منتظرة</translation>
    </message>
    <message>
        <source>No contradiction, and the platform has taken everything.</source>
        <translation>لا تعارض، والمنصة استلمت كل شيء.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message>
        <source>Choose a decision, or write what was found out.</source>
        <translation>اختر قرارًا أو اكتب ما تبيّن.</translation>
    </message>
</context>
<context>
    <name>InvitationView</name>
    <message>
        <source>Invitation as a QR code</source>
        <translation>الدعوة كرمز QR</translation>
    </message>
    <message>
        <source>Invitation as text</source>
        <translation>الدعوة كنص</translation>
    </message>
    <message>
        <source>That laptop may become host later</source>
        <translation>يجوز أن يصبح ذلك الحاسوب مضيفًا لاحقًا</translation>
    </message>
    <message>
        <source>Invite a gate</source>
        <translation>دعوة بوابة</translation>
    </message>
    <message>
        <source>On the other laptop open this page and hold its camera to the code, or paste the line. It works once, for 15 minutes; press once more for the next laptop.</source>
        <translation>افتح هذه الصفحة على الحاسوب الآخر ووجّه كاميرته إلى الرمز، أو ألصق السطر. تصلح الدعوة مرة واحدة لمدة ١٥ دقيقة؛ اضغط مرة أخرى للحاسوب التالي.</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>What was done about it</source>
        <translation>ما الذي تم بشأنه</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>المختار: {count}</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>الطرف الآخر</translation>
    </message>
    <message>
        <source>Steward: {name}</source>
        <translation>موظف البوابة: {name}</translation>
    </message>
    <message>
        <source>Overridden by {name}</source>
        <translation>استثناء بقرار {name}</translation>
    </message>
    <message>
        <source>Agreed then: {who}</source>
        <translation>وافق حينها: {who}</translation>
    </message>
    <message>
        <source>The platform changed the ticket</source>
        <translation>المنصة غيّرت التذكرة</translation>
    </message>
    <message>
        <source>The platform changed the booking</source>
        <translation>المنصة غيّرت الحجز</translation>
    </message>
    <message>
        <source>The platform withdrew the code</source>
        <translation>المنصة سحبت الرمز</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>رد المنصة: {words}</translation>
    </message>
    <message>
        <source>Tried so far: {count}</source>
        <translation>المحاولات حتى الآن: {count}</translation>
    </message>
    <message>
        <source>Entries that wait for it: {count}</source>
        <translation>سجلات تنتظره: {count}</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>ما لم تقبله المنصة</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>أحرف كبيرة</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>حذف آخر حرف</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>أحرف بعلامات</translation>
    </message>
    <message>
        <source>Letters of another language</source>
        <translation>أحرف لغة أخرى</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>أحرف</translation>
    </message>
</context>
<context>
    <name>KeysOverview</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>ملء الشاشة، والعودة منه</translation>
    </message>
    <message>
        <source>One step back: the typed code, the verdict, the form, the page</source>
        <translation>خطوة إلى الوراء: الرمز المكتوب، النتيجة، النموذج، الصفحة</translation>
    </message>
    <message>
        <source>On to the next button or line; with Shift back</source>
        <translation>إلى الزر أو السطر التالي؛ مع Shift إلى السابق</translation>
    </message>
    <message>
        <source>Presses what has the focus; in the empty line for codes: next guest</source>
        <translation>يضغط ما عليه التركيز؛ في سطر الرموز الفارغ: الضيف التالي</translation>
    </message>
    <message>
        <source>Presses or ticks what has the focus</source>
        <translation>يضغط ما عليه التركيز أو يؤشّر عليه</translation>
    </message>
    <message>
        <source>Up and down in a list, also while a name is typed</source>
        <translation>للتنقل صعودًا ونزولًا في القائمة، حتى أثناء كتابة اسم</translation>
    </message>
    <message>
        <source>The same in larger steps</source>
        <translation>كذلك بخطوات أكبر</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>As chosen here</source>
        <translation>كما اختير هنا</translation>
    </message>
    <message>
        <source>The platform&apos;s</source>
        <translation>من المنصة</translation>
    </message>
    <message>
        <source>Of a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>Take a layout from a file …</source>
        <translation>أخذ تصميم من ملف …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التصميم</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>لا يُطبع: {names}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>إنهاء الخدمة الذاتية</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Looking …</source>
        <translation>جارٍ الفحص …</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Which list?</source>
        <translation>أي قائمة؟</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Loading the guest list is stopped</source>
        <translation>توقف تحميل قائمة الضيوف</translation>
    </message>
    <message>
        <source>Guest list {percent} % loaded</source>
        <translation>حُمّل {percent} % من قائمة الضيوف</translation>
    </message>
    <message>
        <source>The guest list is being loaded</source>
        <translation>يجري تحميل قائمة الضيوف</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>رمز المشرف</translation>
    </message>
    <message>
        <source>Scan before it is complete</source>
        <translation>المسح قبل اكتمالها</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>إيقاف التحميل</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>متابعة التحميل</translation>
    </message>
    <message>
        <source>Scanning begins by itself once it is complete. Until then nobody can say who is on it. A supervisor may begin before that: tickets that are not there yet are then asked about.</source>
        <translation>يبدأ المسح تلقائيًا عند اكتمالها. وحتى ذلك الحين لا يمكن معرفة من فيها. يمكن للمشرف البدء قبل ذلك، وعندها يُسأل عن التذاكر التي لم تصل بعد.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>بقي نحو {time}</translation>
    </message>
</context>
<context>
    <name>LogBrowser</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>الترتيب الأصلي</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>أخذ البيانات</translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation>السجلات، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>سجل الدخول</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>جارٍ قراءة السجل</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>قد تستغرق المرة الأولى بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer span of time.</source>
        <translation>أزل مرشّحًا أو اختر فترة أطول.</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>لا سجل مطابق</translation>
    </message>
    <message>
        <source>Entries of all gates appear here as soon as somebody scans.</source>
        <translation>تظهر هنا سجلات كل البوابات عند أول مسح.</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>لا سجلات بعد</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>الضيف</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>نوع التذكرة</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>موظف البوابة</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>المقعد</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>وافق عليه</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>قُرئ عبر</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Device&apos;s own clock</source>
        <translation>ساعة الجهاز</translation>
    </message>
    <message>
        <source>Exact to</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>استثناء</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>takes another back</source>
        <translation>يتراجع عن سجل آخر</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>تعارض</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Admitted</source>
        <translation>سُمح بالدخول</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>طُرح سؤال</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>خرج</translation>
    </message>
    <message>
        <source>In</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>كل البوابات</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>حاسوب واحد وحده</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>ماسح يدوي</translation>
    </message>
    <message>
        <source>Typed or looked up</source>
        <translation>كتابة أو بحث</translation>
    </message>
    <message>
        <source>NFC</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على الورق</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>ينتظر الإرسال</translation>
    </message>
    <message>
        <source>The platform has it</source>
        <translation>وصل إلى المنصة</translation>
    </message>
    <message>
        <source>The platform did not take it</source>
        <translation>لم تقبله المنصة</translation>
    </message>
    <message>
        <source>± {seconds} s</source>
        <translation>± {seconds} ث</translation>
    </message>
</context>
<context>
    <name>LogoLine</name>
    <message>
        <source>Choose …</source>
        <translation>اختيار …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>شعار المنظِّم</translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>Look a guest up by name (Ctrl+F)</source>
        <translation>البحث عن ضيف بالاسم (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find guest</source>
        <translation>ابحث عن ضيف</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>سجّل الدخول   ⏎</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Name, booking number, e-mail or phone</source>
        <translation>الاسم أو رقم الحجز أو البريد أو الهاتف</translation>
    </message>
    <message>
        <source>Guests found</source>
        <translation>الضيوف الذين عُثر عليهم</translation>
    </message>
    <message>
        <source>Look a guest up</source>
        <translation>البحث عن ضيف</translation>
    </message>
    <message>
        <source>Beginnings of words are enough, in any order. Accents do not matter.</source>
        <translation>تكفي بدايات الكلمات بأي ترتيب، ولا تهم الحركات.</translation>
    </message>
    <message>
        <source>No guest found. Try fewer letters, or another word.</source>
        <translation>لم يُعثر على أحد. جرّب حروفًا أقل أو كلمة أخرى.</translation>
    </message>
    <message>
        <source>The first {count} of {all} guests. Type on, and there are fewer.</source>
        <translation>أول {count} من {all} من الضيوف. واصل الكتابة ليقل العدد.</translation>
    </message>
    <message>
        <source>The first {count} guests. Type on, and there are fewer.</source>
        <translation>أول {count} من الضيوف. واصل الكتابة ليقل العدد.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>another gate</source>
        <translation>بوابة أخرى</translation>
    </message>
    <message>
        <source>an earlier time</source>
        <translation>وقت سابق</translation>
    </message>
    <message>
        <source>a later time</source>
        <translation>وقت لاحق</translation>
    </message>
    <message>
        <source>This ticket</source>
        <translation>هذه التذكرة</translation>
    </message>
    <message>
        <source>another event</source>
        <translation>فعالية أخرى</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>تاريخ آخر</translation>
    </message>
    <message>
        <source>this zone</source>
        <translation>هذه المنطقة</translation>
    </message>
    <message>
        <source>another zone</source>
        <translation>منطقة أخرى</translation>
    </message>
    <message>
        <source>several</source>
        <translation>عدة</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>بعض</translation>
    </message>
    <message>
        <source>the party</source>
        <translation>المجموعة</translation>
    </message>
</context>
<context>
    <name>NewVersionPage</name>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>From a USB stick …</source>
        <translation>من ذاكرة USB …</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>New version: {version}</source>
        <translation>إصدار جديد: {version}</translation>
    </message>
    <message>
        <source>This window closes, the installer opens.</source>
        <translation>تُغلق هذه النافذة ويُفتح المثبّت.</translation>
    </message>
    <message>
        <source>This is version {version}</source>
        <translation>هذا الإصدار {version}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Letters</source>
        <translation>أحرف</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>احذف آخر رقم</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>One guest more or fewer on the ticket whose − or + has the focus</source>
        <translation>ضيف واحد أكثر أو أقل للتذكرة التي يكون التركيز على − أو + الخاص بها</translation>
    </message>
</context>
<context>
    <name>OnOffButton</name>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>This laptop opens here</source>
        <translation>هذا الحاسوب يبدأ من هنا</translation>
    </message>
    <message>
        <source>For an organizer&apos;s own laptop: it needs neither a camera nor a gate.</source>
        <translation>لحاسوب المنظّم الخاص: لا يحتاج إلى كاميرا ولا إلى بوابة.</translation>
    </message>
    <message>
        <source>Entry log and reports</source>
        <translation>سجل الدخول والتقارير</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Let in   ⏎</source>
        <translation>أدخل   ⏎</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>رمز المشرف</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>من يقرر؟</translation>
    </message>
    <message>
        <source>Goes into the log with your name</source>
        <translation>يُسجَّل مع الاسم</translation>
    </message>
    <message>
        <source>Override: {word}</source>
        <translation>تجاوز: {word}</translation>
    </message>
    <message>
        <source>Reason, name and PIN are needed.</source>
        <translation>السبب والاسم والرمز مطلوبة.</translation>
    </message>
</context>
<context>
    <name>OverrideReasons</name>
    <message>
        <source>Went out for a moment</source>
        <translation>خرج للحظات</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>مُسح بالخطأ</translation>
    </message>
    <message>
        <source>Paid at the desk</source>
        <translation>دفع عند المكتب</translation>
    </message>
    <message>
        <source>Guest of the organizer</source>
        <translation>ضيف المنظِّم</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Not now   Esc</source>
        <translation>ليس الآن   Esc</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Check them in</source>
        <translation>سجّل دخولهم</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>ما آلت إليه</translation>
    </message>
    <message>
        <source>Keep a list in a folder …</source>
        <translation>حفظ قائمة في مجلد …</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>إيقاف الكتابة</translation>
    </message>
    <message>
        <source>Numbers that were ticked, one in each line</source>
        <translation>الأرقام المؤشَّر عليها، رقم في كل سطر</translation>
    </message>
    <message>
        <source>Printable, with who is in; written again each minute while this window is open, also after the next start.</source>
        <translation>قابلة للطباعة وفيها من دخل؛ تُكتب من جديد كل دقيقة ما دامت هذه النافذة مفتوحة، وبعد التشغيل التالي أيضًا.</translation>
    </message>
    <message>
        <source>The list on paper</source>
        <translation>القائمة على الورق</translation>
    </message>
    <message>
        <source>What was ticked on it</source>
        <translation>ما أُشّر عليه فيها</translation>
    </message>
    <message>
        <source>List or ticket numbers, one in each line; *2 behind one for two guests of a party.</source>
        <translation>أرقام القائمة أو التذاكر، رقم في كل سطر؛ أضف *2 بعده لضيفين من مجموعة.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما آل إليه</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>الضيف</translation>
    </message>
    <message>
        <source>Numbers to put right: {count}</source>
        <translation>أرقام تحتاج إلى تصحيح: {count}</translation>
    </message>
    <message>
        <source>A digit is wrong</source>
        <translation>أحد الأرقام خاطئ</translation>
    </message>
    <message>
        <source>Several tickets have it: enter the ticket&apos;s own number</source>
        <translation>تحمله عدة تذاكر: أدخل رقم التذكرة نفسها</translation>
    </message>
    <message>
        <source>No ticket of this event has it</source>
        <translation>لا تحمله أي تذكرة لهذه الفعالية</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>سُمح بالدخول</translation>
    </message>
    <message>
        <source>A folder for the list, of a stick for instance</source>
        <translation>مجلد للقائمة، مثلًا على ذاكرة USB</translation>
    </message>
    <message>
        <source>Written at {time}: {path}</source>
        <translation>كُتبت {time}: {path}</translation>
    </message>
    <message>
        <source>Kept in: {folder}</source>
        <translation>محفوظة في: {folder}</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>الكل %Ln</numerusform>
            <numerusform>الكل %Ln</numerusform>
            <numerusform>الكل %Ln</numerusform>
            <numerusform>الكل %Ln</numerusform>
            <numerusform>الكل %Ln</numerusform>
            <numerusform>الكل %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Paid, let in   ⏎</source>
        <translation>دُفع، إدخال   ⏎</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>المبلغ المستحق</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>كيف يتم الدفع؟</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>استلام الدفع</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>اكتب المبلغ المدفوع.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>نقدًا أم بالبطاقة؟</translation>
    </message>
</context>
<context>
    <name>PayRow</name>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation>يدفع لاحقًا</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New PIN</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>إنشاء شارة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>يبقى كما هو</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Checking …</source>
        <translation>جارٍ التحقق …</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>صورة الكاميرا المباشرة</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it.</source>
        <translation>لم يُختر رمز المشرف بعد. يختاره من أعدّ هذا الجهاز.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>هذا الرمز خاطئ.</translation>
    </message>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later in a terminal of this computer: kiosk pin</source>
        <translation>لم يُختر رمز المشرف بعد. يختاره من يُعدّ هذا الجهاز بعد رمز الإعداد مباشرة، أو لاحقًا في طرفية هذا الحاسوب: kiosk pin</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>رمز المشرف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>PIN until now</source>
        <translation>الرمز الحالي</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>الرمز الجديد مرة أخرى</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>احفظ هذا الرمز</translation>
    </message>
    <message>
        <source>With it supervisors let guests in whom the rules refuse. Share it with nobody else.</source>
        <translation>به يُدخل المشرفون ضيوفًا ترفضهم القواعد. لا تشاركه مع غيرهم.</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>الرمزان الجديدان مختلفان.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>رمز المشرف</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%Ln سجلات</numerusform>
            <numerusform>%Ln سجلًا</numerusform>
            <numerusform>%Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation>
            <numerusform>لا تعارض ينتظر المنظّم.</numerusform>
            <numerusform>تعارض واحد ينتظر المنظّم.</numerusform>
            <numerusform>تعارضان ينتظران المنظّم.</numerusform>
            <numerusform>%Ln تعارضات تنتظر المنظّم.</numerusform>
            <numerusform>%Ln تعارضًا ينتظر المنظّم.</numerusform>
            <numerusform>%Ln تعارض ينتظر المنظّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation>
            <numerusform>لا سجلات للإرسال</numerusform>
            <numerusform>سجل واحد للإرسال</numerusform>
            <numerusform>سجلان للإرسال</numerusform>
            <numerusform>%Ln سجلات للإرسال</numerusform>
            <numerusform>%Ln سجلًا للإرسال</numerusform>
            <numerusform>%Ln سجل للإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>كل السجلات أُرسلت.</numerusform>
            <numerusform>سجل واحد لم يُرسل بعد. هو محفوظ على هذا الحاسوب.</numerusform>
            <numerusform>سجلان لم يُرسلا بعد. هما محفوظان على هذا الحاسوب.</numerusform>
            <numerusform>%Ln سجلات لم تُرسل بعد. هي محفوظة على هذا الحاسوب.</numerusform>
            <numerusform>%Ln سجلًا لم تُرسل بعد. هي محفوظة على هذا الحاسوب.</numerusform>
            <numerusform>%Ln سجل لم تُرسل بعد. هي محفوظة على هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>المنصة قبلت كل السجلات.</numerusform>
            <numerusform>سجل واحد لم تقبله المنصة. أبلغ المنظّم.</numerusform>
            <numerusform>سجلان لم تقبلهما المنصة. أبلغ المنظّم.</numerusform>
            <numerusform>%Ln سجلات لم تقبلها المنصة. أبلغ المنظّم.</numerusform>
            <numerusform>%Ln سجلًا لم تقبلها المنصة. أبلغ المنظّم.</numerusform>
            <numerusform>%Ln سجل لم تقبلها المنصة. أبلغ المنظّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation>
            <numerusform>لا تقبل المنصة حاليًا أي عملية دخول (%Ln). يواصل الجهاز المحاولة. أخبر المنظّم.</numerusform>
            <numerusform>لا تقبل المنصة حاليًا عملية دخول واحدة (%Ln). يواصل الجهاز المحاولة. أخبر المنظّم.</numerusform>
            <numerusform>لا تقبل المنصة حاليًا عمليتي دخول (%Ln). يواصل الجهاز المحاولة. أخبر المنظّم.</numerusform>
            <numerusform>لا تقبل المنصة حاليًا %Ln عمليات دخول. يواصل الجهاز المحاولة. أخبر المنظّم.</numerusform>
            <numerusform>لا تقبل المنصة حاليًا %Ln عملية دخول. يواصل الجهاز المحاولة. أخبر المنظّم.</numerusform>
            <numerusform>لا تقبل المنصة حاليًا %Ln عملية دخول. يواصل الجهاز المحاولة. أخبر المنظّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>لا توجد تذاكر تعذّرت قراءتها. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة تذكرة واحدة. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة تذكرتين. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة %Ln تذاكر. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة %Ln تذكرة. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة %Ln تذكرة. أبلغ المنظّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>لا توجد سجلات أخرى تعذّرت قراءتها. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة سجل آخر من قائمة الضيوف. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة سجلين آخرين من قائمة الضيوف. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة %Ln سجلات أخرى من قائمة الضيوف. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة %Ln سجلًا آخر من قائمة الضيوف. أبلغ المنظّم.</numerusform>
            <numerusform>تعذّرت قراءة %Ln سجل آخر من قائمة الضيوف. أبلغ المنظّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>لا رفض</numerusform>
            <numerusform>رفض واحد</numerusform>
            <numerusform>رفضان</numerusform>
            <numerusform>%Ln مرفوضين</numerusform>
            <numerusform>%Ln مرفوضًا</numerusform>
            <numerusform>%Ln مرفوض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>لا شيء للإرسال</numerusform>
            <numerusform>%Ln للإرسال</numerusform>
            <numerusform>%Ln للإرسال</numerusform>
            <numerusform>%Ln للإرسال</numerusform>
            <numerusform>%Ln للإرسال</numerusform>
            <numerusform>%Ln للإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation>
            <numerusform>لا ضيوف</numerusform>
            <numerusform>ضيف واحد</numerusform>
            <numerusform>ضيفان</numerusform>
            <numerusform>%Ln ضيوف</numerusform>
            <numerusform>%Ln ضيفًا</numerusform>
            <numerusform>%Ln ضيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>أدخل ضيفًا واحدًا</numerusform>
            <numerusform>أدخل ضيفين</numerusform>
            <numerusform>أدخل %Ln ضيوف</numerusform>
            <numerusform>أدخل %Ln ضيفًا</numerusform>
            <numerusform>أدخل %Ln ضيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>بقي واحد</numerusform>
            <numerusform>بقي اثنان</numerusform>
            <numerusform>بقي %Ln</numerusform>
            <numerusform>بقي %Ln</numerusform>
            <numerusform>بقي %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
            <numerusform>%Ln في الانتظار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation>
            <numerusform>استُخدمت الآن</numerusform>
            <numerusform>استُخدمت قبل ثانية</numerusform>
            <numerusform>استُخدمت قبل ثانيتين</numerusform>
            <numerusform>استُخدمت قبل %Ln ثوانٍ</numerusform>
            <numerusform>استُخدمت قبل %Ln ثانية</numerusform>
            <numerusform>استُخدمت قبل %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation>
            <numerusform>استُخدمت الآن</numerusform>
            <numerusform>استُخدمت قبل دقيقة</numerusform>
            <numerusform>استُخدمت قبل دقيقتين</numerusform>
            <numerusform>استُخدمت قبل %Ln دقائق</numerusform>
            <numerusform>استُخدمت قبل %Ln دقيقة</numerusform>
            <numerusform>استُخدمت قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation>
            <numerusform>يرجى الانتظار.</numerusform>
            <numerusform>يرجى الانتظار ثانية واحدة.</numerusform>
            <numerusform>يرجى الانتظار ثانيتين.</numerusform>
            <numerusform>يرجى الانتظار %Ln ثوانٍ.</numerusform>
            <numerusform>يرجى الانتظار %Ln ثانية.</numerusform>
            <numerusform>يرجى الانتظار %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation>
            <numerusform>يرجى الانتظار.</numerusform>
            <numerusform>يرجى الانتظار دقيقة واحدة.</numerusform>
            <numerusform>يرجى الانتظار دقيقتين.</numerusform>
            <numerusform>يرجى الانتظار %Ln دقائق.</numerusform>
            <numerusform>يرجى الانتظار %Ln دقيقة.</numerusform>
            <numerusform>يرجى الانتظار %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation>
            <numerusform>قائمة الضيوف: لم يُحمّل أي سجل</numerusform>
            <numerusform>قائمة الضيوف: حُمّل سجل واحد</numerusform>
            <numerusform>قائمة الضيوف: حُمّل سجلان</numerusform>
            <numerusform>قائمة الضيوف: حُمّلت %Ln سجلات</numerusform>
            <numerusform>قائمة الضيوف: حُمّل %Ln سجلًا</numerusform>
            <numerusform>قائمة الضيوف: حُمّل %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation>
            <numerusform>بحد أقصى %Ln مرة.</numerusform>
            <numerusform>بحد أقصى مرة واحدة.</numerusform>
            <numerusform>بحد أقصى مرتين.</numerusform>
            <numerusform>بحد أقصى %Ln مرات.</numerusform>
            <numerusform>بحد أقصى %Ln مرة.</numerusform>
            <numerusform>بحد أقصى %Ln مرة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation>
            <numerusform>بحد أقصى %Ln مرة في اليوم.</numerusform>
            <numerusform>بحد أقصى مرة واحدة في اليوم.</numerusform>
            <numerusform>بحد أقصى مرتين في اليوم.</numerusform>
            <numerusform>بحد أقصى %Ln مرات في اليوم.</numerusform>
            <numerusform>بحد أقصى %Ln مرة في اليوم.</numerusform>
            <numerusform>بحد أقصى %Ln مرة في اليوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days.</source>
        <translation>
            <numerusform>لا دخول بعد الدخول في %Ln يوم.</numerusform>
            <numerusform>لا دخول بعد الدخول في يوم واحد.</numerusform>
            <numerusform>لا دخول بعد الدخول في يومين.</numerusform>
            <numerusform>لا دخول بعد الدخول في %Ln أيام.</numerusform>
            <numerusform>لا دخول بعد الدخول في %Ln يومًا.</numerusform>
            <numerusform>لا دخول بعد الدخول في %Ln يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days since {time}.</source>
        <translation>
            <numerusform>لا دخول بعد الدخول في %Ln يوم منذ {time}.</numerusform>
            <numerusform>لا دخول بعد الدخول في يوم واحد منذ {time}.</numerusform>
            <numerusform>لا دخول بعد الدخول في يومين منذ {time}.</numerusform>
            <numerusform>لا دخول بعد الدخول في %Ln أيام منذ {time}.</numerusform>
            <numerusform>لا دخول بعد الدخول في %Ln يومًا منذ {time}.</numerusform>
            <numerusform>لا دخول بعد الدخول في %Ln يوم منذ {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation>
            <numerusform>بحد أقصى %Ln مرة منذ {time}.</numerusform>
            <numerusform>بحد أقصى مرة واحدة منذ {time}.</numerusform>
            <numerusform>بحد أقصى مرتين منذ {time}.</numerusform>
            <numerusform>بحد أقصى %Ln مرات منذ {time}.</numerusform>
            <numerusform>بحد أقصى %Ln مرة منذ {time}.</numerusform>
            <numerusform>بحد أقصى %Ln مرة منذ {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Each sentence of the organizer</source>
        <translation>كل جملة من المنظِّم</translation>
    </message>
    <message>
        <source>Each answer that is shown at the gate</source>
        <translation>كل إجابة تظهر عند البوابة</translation>
    </message>
    <message>
        <source>Each add-on of the ticket</source>
        <translation>كل إضافة على التذكرة</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Place</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>قائمة الضيوف</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>مفاتيح التوقيع</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>سجلات للإرسال</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>خدمة المزامنة</translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation>البوابات الأخرى</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>ماسح يدوي</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>طابعة الشارات</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>رمز المشرف</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>يلزم النظر</translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation>مانع</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>جاهز للبدء</translation>
    </message>
    <message>
        <source>Go, with something to see to</source>
        <translation>جاهز للبدء مع ملاحظات</translation>
    </message>
    <message>
        <source>No go</source>
        <translation>غير جاهز للبدء</translation>
    </message>
    <message>
        <source>No event and check-in list are chosen.</source>
        <translation>لم تُختر فعالية وقائمة دخول.</translation>
    </message>
    <message>
        <source>Choose where this kiosk stands.</source>
        <translation>اختر مكان هذا الجهاز.</translation>
    </message>
    <message>
        <source>{place} · entry</source>
        <translation>{place} · دخول</translation>
    </message>
    <message>
        <source>{place} · exit</source>
        <translation>{place} · خروج</translation>
    </message>
    <message>
        <source>{place}: this event ended at {at}.</source>
        <translation>{place}: انتهت هذه الفعالية عند {at}.</translation>
    </message>
    <message>
        <source>Is it tonight&apos;s event? Choose again.</source>
        <translation>هل هي فعالية الليلة؟ اختر مجددًا.</translation>
    </message>
    <message>
        <source>There is no guest list here.</source>
        <translation>لا توجد قائمة ضيوف هنا.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform.</source>
        <translation>اربط هذا الجهاز بمنصته.</translation>
    </message>
    <message>
        <source>It is still coming in: {records} records so far.</source>
        <translation>ما زالت قيد التحميل: عدد السجلات حتى الآن {records}.</translation>
    </message>
    <message>
        <source>Wait until all of it is here.</source>
        <translation>انتظر حتى تكتمل.</translation>
    </message>
    <message>
        <source>It is still coming in: {percent} % are here.</source>
        <translation>ما زالت قيد التحميل: وصل {percent} %.</translation>
    </message>
    <message>
        <source>Complete; compared with the platform {age} ago.</source>
        <translation>مكتملة؛ قورنت بالمنصة قبل {age}.</translation>
    </message>
    <message>
        <source>Complete; last compared with the platform {age} ago.</source>
        <translation>مكتملة؛ آخر مقارنة بالمنصة قبل {age}.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network for a minute.</source>
        <translation>صِل هذا الحاسوب بشبكة لمدة دقيقة.</translation>
    </message>
    <message>
        <source>Nobody knows when it was last compared with the platform.</source>
        <translation>وقت آخر مقارنة بالمنصة غير معروف.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network.</source>
        <translation>صِل هذا الحاسوب بشبكة.</translation>
    </message>
    <message>
        <source>Counted once a check-in list is chosen.</source>
        <translation>يبدأ العدّ بعد اختيار قائمة دخول.</translation>
    </message>
    <message>
        <source>{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read.</source>
        <translation>تذاكر الفعالية: {tickets}، ضيوف هذه القائمة: {guests}؛ قُرئ كل ما أرسلته المنصة.</translation>
    </message>
    <message>
        <source>{unread} records of the platform could not be read; {tickets} tickets are here.</source>
        <translation>سجلات من المنصة تعذّرت قراءتها: {unread}؛ التذاكر الموجودة: {tickets}.</translation>
    </message>
    <message>
        <source>Tell the organizer: these guests are not found here.</source>
        <translation>أخبر المنظّم: لا يُعثر على هؤلاء الضيوف هنا.</translation>
    </message>
    <message>
        <source>The platform suddenly gives much less, or other times: {names}.</source>
        <translation>تعطي المنصة فجأة أقل بكثير أو أوقاتًا أخرى: {names}.</translation>
    </message>
    <message>
        <source>Ask the organizer. What was known before is used until then.</source>
        <translation>اسأل المنظّم. يُستخدم ما كان معروفًا حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Nobody is expected on this list.</source>
        <translation>لا أحد متوقَّع في هذه القائمة.</translation>
    </message>
    <message>
        <source>Is it the right list? Ask the organizer.</source>
        <translation>هل هي القائمة الصحيحة؟ اسأل المنظّم.</translation>
    </message>
    <message>
        <source>None: codes are looked up in the guest list.</source>
        <translation>لا يوجد: تُبحث الرموز في قائمة الضيوف.</translation>
    </message>
    <message>
        <source>{count} valid; signed codes are proved without a network.</source>
        <translation>الصالحة: {count}؛ يتم التحقق من الرموز الموقّعة دون شبكة.</translation>
    </message>
    <message>
        <source>A key ends at {until}, before the event does.</source>
        <translation>ينتهي مفتاح عند {until}، قبل نهاية الفعالية.</translation>
    </message>
    <message>
        <source>Ask the organizer for a new key.</source>
        <translation>اطلب من المنظّم مفتاحًا جديدًا.</translation>
    </message>
    <message>
        <source>{count} are here, and none of them is valid now.</source>
        <translation>الموجودة: {count}، ولا يصلح أي منها الآن.</translation>
    </message>
    <message>
        <source>Look at the clock, and let the sync service run.</source>
        <translation>تحقّق من الساعة، ودع خدمة المزامنة تعمل.</translation>
    </message>
    <message>
        <source>{seconds} s off, compared at {at}.</source>
        <translation>الفارق {seconds} ث، قورنت عند {at}.</translation>
    </message>
    <message>
        <source>{off} slow, compared at {at}.</source>
        <translation>متأخرة {off}، قورنت عند {at}.</translation>
    </message>
    <message>
        <source>Set date and time; entries carry corrected times.</source>
        <translation>اضبط التاريخ والوقت؛ السجلات تحمل الوقت المصحَّح.</translation>
    </message>
    <message>
        <source>{off} fast, compared at {at}.</source>
        <translation>متقدمة {off}، قورنت عند {at}.</translation>
    </message>
    <message>
        <source>Never compared with the platform&apos;s.</source>
        <translation>لم تُقارن بساعة المنصة قط.</translation>
    </message>
    <message>
        <source>Look at date and time yourself.</source>
        <translation>تحقّق من التاريخ والوقت بنفسك.</translation>
    </message>
    <message>
        <source>Compared at {at}, before this laptop was started.</source>
        <translation>قورنت عند {at}، قبل تشغيل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Look at date and time yourself, or connect to a network.</source>
        <translation>تحقّق من التاريخ والوقت بنفسك، أو اتصل بشبكة.</translation>
    </message>
    <message>
        <source>The platform says another time.</source>
        <translation>تذكر المنصة وقتًا آخر.</translation>
    </message>
    <message>
        <source>On mains, without a battery.</source>
        <translation>موصول بالكهرباء، دون بطارية.</translation>
    </message>
    <message>
        <source>On mains; battery at {percent} %.</source>
        <translation>موصول بالكهرباء؛ البطارية {percent} %.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: it lasts {left}.</source>
        <translation>على البطارية، {percent} %: تكفي {left}.</translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation>صِله بالكهرباء.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: nobody knows how long it lasts.</source>
        <translation>على البطارية، {percent} %: المدة المتبقية غير معروفة.</translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation>هذا الحاسوب لا يبيّن ذلك.</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>المساحة الحرة {free} GiB.</translation>
    </message>
    <message>
        <source>Only {free} GiB are free.</source>
        <translation>المساحة الحرة {free} GiB فقط.</translation>
    </message>
    <message>
        <source>Free some space: entries need a place.</source>
        <translation>أفرغ مساحة: السجلات تحتاج إليها.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB.</source>
        <translation>سليمة ومشفّرة، {size} MiB.</translation>
    </message>
    <message>
        <source>It is damaged: {why}</source>
        <translation>إنها تالفة: {why}</translation>
    </message>
    <message>
        <source>Use another laptop, and call the organizer.</source>
        <translation>استخدم حاسوبًا آخر واتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB; its key lies beside it.</source>
        <translation>سليمة ومشفّرة، {size} MiB؛ مفتاحها محفوظ بجانبها.</translation>
    </message>
    <message>
        <source>Give it a passphrase: kiosk passphrase</source>
        <translation>عيّن لها عبارة مرور: kiosk passphrase</translation>
    </message>
    <message>
        <source>It is an older or copied one: scans may be missing in it.</source>
        <translation>إنها أقدم أو منسوخة: قد تنقصها عمليات مسح.</translation>
    </message>
    <message>
        <source>See: kiosk doctor. Call the technician.</source>
        <translation>انظر: kiosk doctor. اتصل بالفني.</translation>
    </message>
    <message>
        <source>Nothing waits; {delivered} were delivered.</source>
        <translation>لا شيء ينتظر؛ ما سُلِّم: {delivered}.</translation>
    </message>
    <message>
        <source>{queued} wait for a network; they are safe here.</source>
        <translation>بانتظار شبكة: {queued}؛ وهي آمنة هنا.</translation>
    </message>
    <message>
        <source>{refused} were not accepted by the platform, {queued} wait.</source>
        <translation>لم تقبل المنصة: {refused}؛ في الانتظار: {queued}.</translation>
    </message>
    <message>
        <source>Tell the organizer.</source>
        <translation>أخبر المنظّم.</translation>
    </message>
    <message>
        <source>It runs, and the platform answers.</source>
        <translation>تعمل، والمنصة تستجيب.</translation>
    </message>
    <message>
        <source>It does not run: nothing is sent or fetched.</source>
        <translation>لا تعمل: لا يُرسل شيء ولا يُجلب.</translation>
    </message>
    <message>
        <source>Start it: kiosk install-service</source>
        <translation>شغّلها بالأمر: kiosk install-service</translation>
    </message>
    <message>
        <source>It runs; the platform cannot be reached. {why}</source>
        <translation>تعمل؛ لا يمكن الوصول إلى المنصة. {why}</translation>
    </message>
    <message>
        <source>Scanning works all the same.</source>
        <translation>المسح يعمل رغم ذلك.</translation>
    </message>
    <message>
        <source>It runs; the platform answers in part. {why}</source>
        <translation>تعمل؛ المنصة تستجيب جزئيًا. {why}</translation>
    </message>
    <message>
        <source>This kiosk is not connected with a platform.</source>
        <translation>هذا الجهاز غير مرتبط بمنصة.</translation>
    </message>
    <message>
        <source>Connect it.</source>
        <translation>اربطه.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk.</source>
        <translation>المنصة لم تعد تقبل هذا الجهاز.</translation>
    </message>
    <message>
        <source>Connect it anew.</source>
        <translation>اربطه من جديد.</translation>
    </message>
    <message>
        <source>This laptop works alone.</source>
        <translation>هذا الحاسوب يعمل وحده.</translation>
    </message>
    <message>
        <source>{venue}: all {gates} gates are reached.</source>
        <translation>{venue}: كل البوابات متصلة ({gates}).</translation>
    </message>
    <message>
        <source>{venue}: {present} of {gates} gates are reached.</source>
        <translation>{venue}: البوابات المتصلة {present} من {gates}.</translation>
    </message>
    <message>
        <source>Look at the others&apos; network.</source>
        <translation>تحقّق من شبكة الآخرين.</translation>
    </message>
    <message>
        <source>{venue} cannot be reached: this laptop decides alone.</source>
        <translation>لا يمكن الوصول إلى {venue}: هذا الحاسوب يقرر وحده.</translation>
    </message>
    <message>
        <source>Look at the cable, the Wi-Fi and the host.</source>
        <translation>تحقّق من الكابل وشبكة Wi-Fi والحاسوب المضيف.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>لا توجد كاميرا موصولة.</translation>
    </message>
    <message>
        <source>Plug one in, or use a hand scanner.</source>
        <translation>صِل كاميرا أو استخدم ماسحًا يدويًا.</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name}: غير موصولة.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another camera.</source>
        <translation>صِلها أو اختر كاميرا أخرى.</translation>
    </message>
    <message>
        <source>{name} gives no picture.</source>
        <translation>{name}: لا تعطي صورة.</translation>
    </message>
    <message>
        <source>Close other programs that use it; plug it in anew.</source>
        <translation>أغلق البرامج الأخرى التي تستخدمها؛ أعد توصيلها.</translation>
    </message>
    <message>
        <source>{name} gives a dark picture.</source>
        <translation>{name}: تعطي صورة داكنة.</translation>
    </message>
    <message>
        <source>Is it covered? Give it more light.</source>
        <translation>هل هي مغطاة؟ زِد الإضاءة.</translation>
    </message>
    <message>
        <source>{name}, {width} × {height}; a test picture was read in {ms} ms.</source>
        <translation>{name}، {width} × {height}؛ قُرئت صورة اختبار في {ms} م.ث.</translation>
    </message>
    <message>
        <source>Hold a code up to be sure.</source>
        <translation>للتأكد ضع رمزًا أمامها.</translation>
    </message>
    <message>
        <source>{name} read a code that was held up.</source>
        <translation>{name}: قرأت رمزًا وُضع أمامها.</translation>
    </message>
    <message>
        <source>{name} gives a picture, and no code was read.</source>
        <translation>{name}: تعطي صورة، ولم يُقرأ أي رمز.</translation>
    </message>
    <message>
        <source>Wipe the lens; hold the code still and closer.</source>
        <translation>امسح العدسة؛ ثبّت الرمز وقرّبه.</translation>
    </message>
    <message>
        <source>The test picture was not read.</source>
        <translation>لم تُقرأ صورة الاختبار.</translation>
    </message>
    <message>
        <source>Install Gatehouse anew.</source>
        <translation>أعد تثبيت Gatehouse.</translation>
    </message>
    <message>
        <source>None is set up; those that type like a keyboard work without.</source>
        <translation>لا ماسح معدّ؛ الماسحات التي تكتب كلوحة المفاتيح تعمل دون إعداد.</translation>
    </message>
    <message>
        <source>Scan a code to be sure.</source>
        <translation>للتأكد امسح رمزًا.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>غير متصل: {names}</translation>
    </message>
    <message>
        <source>Plug it in, or charge it.</source>
        <translation>صِله أو اشحنه.</translation>
    </message>
    <message>
        <source>{name} sent a code.</source>
        <translation>{name}: أرسل رمزًا.</translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation>يوجد مكبر صوت.</translation>
    </message>
    <message>
        <source>Play a sound to be sure.</source>
        <translation>للتأكد شغّل صوتًا.</translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation>سُمع صوت الاختبار.</translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation>لم يُسمع صوت الاختبار.</translation>
    </message>
    <message>
        <source>Turn the volume up; is a headset plugged in?</source>
        <translation>ارفع الصوت؛ هل سماعة الرأس موصولة؟</translation>
    </message>
    <message>
        <source>Sounds are switched off in the window.</source>
        <translation>الأصوات متوقفة في النافذة.</translation>
    </message>
    <message>
        <source>Switch them on in its header.</source>
        <translation>شغّلها من أعلى النافذة.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>لا مكبر صوت في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Verdicts are shown, and make no sound.</source>
        <translation>تُعرض النتائج دون صوت.</translation>
    </message>
    <message>
        <source>None; lists on paper are saved as files.</source>
        <translation>لا توجد؛ تُحفظ القوائم الورقية كملفات.</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>لم تُضبط أي طابعة.</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>تستجيب {name}.</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>لا تستجيب {name}.</translation>
    </message>
    <message>
        <source>Switch it on; look at its cable and the network.</source>
        <translation>شغّلها، وتحقق من كابلها والشبكة.</translation>
    </message>
    <message>
        <source>{name} answers. Labels left: {labels}</source>
        <translation>تستجيب {name}. الملصقات المتبقية: {labels}</translation>
    </message>
    <message>
        <source>Have another roll at hand, and enter its labels under Badges.</source>
        <translation>جهّز لفة أخرى، وأدخل عدد ملصقاتها في صفحة الشارات.</translation>
    </message>
    <message>
        <source>It is chosen.</source>
        <translation>تم اختياره.</translation>
    </message>
    <message>
        <source>None is chosen: nobody can override a refusal.</source>
        <translation>لم يُختر رمز: لا أحد يستطيع تجاوز الرفض.</translation>
    </message>
    <message>
        <source>Choose one: kiosk pin</source>
        <translation>اختر رمزًا بالأمر: kiosk pin</translation>
    </message>
    <message>
        <source>This could not be looked at. {why}</source>
        <translation>تعذّر فحص هذا. {why}</translation>
    </message>
    <message>
        <source>Look again; then call the technician.</source>
        <translation>افحص مرة أخرى؛ وإلا فاتصل بالفني.</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Look again</source>
        <translation>افحص مرة أخرى</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Who checks? Stands on the sheet.</source>
        <translation>من يفحص؟ يظهر على الورقة.</translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation>من يفحص</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>تشغيل صوت</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>سمعته</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>لم أسمع شيئًا</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Preflight: ready for the evening?</source>
        <translation>فحص البدء: هل كل شيء جاهز للمساء؟</translation>
    </message>
    <message>
        <source>A hand scanner</source>
        <translation>ماسح يدوي</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ الفحص …</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>حُفظ: {path}</translation>
    </message>
    <message>
        <source>The sheet is at the printer.</source>
        <translation>أُرسلت الورقة إلى الطابعة.</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Done   ⏎</source>
        <translation>تم   ⏎</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Admit</source>
        <translation>ادخل</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>أهلًا وسهلًا.</translation>
    </message>
    <message>
        <source>Let the guest in.</source>
        <translation>أدخل الضيف.</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>دخل من قبل</translation>
    </message>
    <message>
        <source>This ticket was used at {time}, {gate}.</source>
        <translation>استُخدمت هذه التذكرة: {time}، {gate}.</translation>
    </message>
    <message>
        <source>Ask the guest, then call a supervisor.</source>
        <translation>اسأل الضيف ثم استدعِ المشرف.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>No ticket of this event has this code.</source>
        <translation>لا توجد تذكرة لهذه الفعالية بهذا الرمز.</translation>
    </message>
    <message>
        <source>Look the guest up by name.</source>
        <translation>ابحث عن الضيف بالاسم.</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>ليست تذكرة</translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation>هذا الرمز ليس تذكرة.</translation>
    </message>
    <message>
        <source>Ask for the ticket&apos;s own code.</source>
        <translation>اطلب رمز التذكرة نفسها.</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>غير أصلية</translation>
    </message>
    <message>
        <source>This ticket was not issued by the organizer.</source>
        <translation>هذه التذكرة لم يصدرها المنظّم.</translation>
    </message>
    <message>
        <source>Do not admit. Call a supervisor.</source>
        <translation>لا تُدخل الضيف. استدعِ المشرف.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>This ticket was withdrawn.</source>
        <translation>سُحبت هذه التذكرة.</translation>
    </message>
    <message>
        <source>Ask for the newest ticket, or send to the desk.</source>
        <translation>اطلب أحدث تذكرة أو أرسل الضيف إلى المكتب.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظورة</translation>
    </message>
    <message>
        <source>This ticket is blocked.</source>
        <translation>هذه التذكرة محظورة.</translation>
    </message>
    <message>
        <source>Send the guest to the desk.</source>
        <translation>أرسل الضيف إلى المكتب.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>أُلغي هذا الحجز.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مستردة</translation>
    </message>
    <message>
        <source>This ticket was refunded.</source>
        <translation>استُرد ثمن هذه التذكرة.</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>منقولة</translation>
    </message>
    <message>
        <source>This ticket now belongs to somebody else.</source>
        <translation>هذه التذكرة أصبحت لشخص آخر.</translation>
    </message>
    <message>
        <source>Only the new owner&apos;s code admits.</source>
        <translation>رمز المالك الجديد وحده يُدخل.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>غير مدفوعة</translation>
    </message>
    <message>
        <source>This booking is not paid.</source>
        <translation>هذا الحجز غير مدفوع.</translation>
    </message>
    <message>
        <source>Send the guest to the desk to pay.</source>
        <translation>أرسل الضيف إلى المكتب للدفع.</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>لم تتم الموافقة</translation>
    </message>
    <message>
        <source>This booking is not approved yet.</source>
        <translation>لم تتم الموافقة على هذا الحجز بعد.</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>مبكر جدًا</translation>
    </message>
    <message>
        <source>This ticket is valid from {from}.</source>
        <translation>تسري هذه التذكرة من {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to come back then.</source>
        <translation>اطلب من الضيف العودة حينها.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>This ticket was valid until {until}.</source>
        <translation>كانت هذه التذكرة سارية حتى {until}.</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>الأبواب مغلقة</translation>
    </message>
    <message>
        <source>Doors open at {from}.</source>
        <translation>تُفتح الأبواب عند {from}.</translation>
    </message>
    <message>
        <source>Event over</source>
        <translation>انتهت الفعالية</translation>
    </message>
    <message>
        <source>This event ended at {until}.</source>
        <translation>انتهت هذه الفعالية عند {until}.</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>فعالية أخرى</translation>
    </message>
    <message>
        <source>Check the event on the ticket.</source>
        <translation>تحقّق من الفعالية على التذكرة.</translation>
    </message>
    <message>
        <source>Other entrance</source>
        <translation>مدخل آخر</translation>
    </message>
    <message>
        <source>{type} does not enter here.</source>
        <translation>{type}: الدخول ليس من هنا.</translation>
    </message>
    <message>
        <source>Check the entrance printed on the ticket.</source>
        <translation>تحقّق من المدخل المطبوع على التذكرة.</translation>
    </message>
    <message>
        <source>Other date</source>
        <translation>تاريخ آخر</translation>
    </message>
    <message>
        <source>This ticket is for {date}.</source>
        <translation>هذه التذكرة لتاريخ {date}.</translation>
    </message>
    <message>
        <source>Check the date on the ticket.</source>
        <translation>تحقّق من التاريخ على التذكرة.</translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation>بوابة أخرى</translation>
    </message>
    <message>
        <source>This ticket is for {gate}.</source>
        <translation>هذه التذكرة للدخول من {gate}.</translation>
    </message>
    <message>
        <source>Send the guest to {gate}.</source>
        <translation>أرسل الضيف إلى {gate}.</translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation>منطقة أخرى</translation>
    </message>
    <message>
        <source>This ticket does not open {zone}.</source>
        <translation>هذه التذكرة لا تفتح {zone}.</translation>
    </message>
    <message>
        <source>Send the guest to {zones}.</source>
        <translation>أرسل الضيف إلى {zones}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>The entry rules do not allow this.</source>
        <translation>قواعد الدخول لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>انتظر من فضلك</translation>
    </message>
    <message>
        <source>The next entry is possible from {from}.</source>
        <translation>الدخول التالي ممكن من {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to wait.</source>
        <translation>اطلب من الضيف الانتظار.</translation>
    </message>
    <message>
        <source>No entries left</source>
        <translation>لا مرات متبقية</translation>
    </message>
    <message>
        <source>Every entry of this ticket is used: {count}.</source>
        <translation>استُخدمت كل مرات الدخول لهذه التذكرة: {count}.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>ليس هذا</translation>
    </message>
    <message>
        <source>This wristband or card cannot be given out: it is in use, or not known.</source>
        <translation>لا يمكن تسليم هذا السوار أو البطاقة: قيد الاستخدام أو غير معروف.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>خذ غيره.</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>تحقق أولًا</translation>
    </message>
    <message>
        <source>The organizer wants something confirmed before this guest goes in.</source>
        <translation>يريد المنظّم تأكيد أمر قبل دخول هذا الضيف.</translation>
    </message>
    <message>
        <source>Check every point, then admit.</source>
        <translation>تحقق من كل نقطة ثم أدخل الضيف.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>لم يتأكد</translation>
    </message>
    <message>
        <source>This could not be confirmed: {point}.</source>
        <translation>تعذّر تأكيد هذا: {point}.</translation>
    </message>
    <message>
        <source>Send the guest to the desk: this wristband has a key that gates do not have.</source>
        <translation>أرسل الضيف إلى المكتب: لهذا السوار مفتاح لا تملكه البوابات.</translation>
    </message>
    <message>
        <source>Only once since {time}.</source>
        <translation>مرة واحدة فقط منذ {time}.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>ممتلئ</translation>
    </message>
    <message>
        <source>This ticket is for {event}.</source>
        <translation>هذه التذكرة تخص {event}.</translation>
    </message>
    <message>
        <source>No places are free in here.</source>
        <translation>لا توجد أماكن شاغرة هنا.</translation>
    </message>
    <message>
        <source>Wait until somebody leaves.</source>
        <translation>انتظر حتى يخرج أحد.</translation>
    </message>
    <message>
        <source>Exchange first</source>
        <translation>استبدل أولًا</translation>
    </message>
    <message>
        <source>This ticket is exchanged for a wristband or card before entry.</source>
        <translation>تُستبدل هذه التذكرة بسوار أو بطاقة قبل الدخول.</translation>
    </message>
    <message>
        <source>Show the wristband</source>
        <translation>أظهر السوار</translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card.</source>
        <translation>استُبدلت هذه التذكرة بسوار أو بطاقة.</translation>
    </message>
    <message>
        <source>Ask for the wristband or card.</source>
        <translation>اطلب السوار أو البطاقة.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>An answer is needed before entry.</source>
        <translation>يلزم جواب قبل الدخول.</translation>
    </message>
    <message>
        <source>Ask the guest.</source>
        <translation>اسأل الضيف.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>أي واحدة؟</translation>
    </message>
    <message>
        <source>Several tickets have this code.</source>
        <translation>عدة تذاكر تحمل هذا الرمز.</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>كم عددهم؟</translation>
    </message>
    <message>
        <source>{remaining} of {total} may still enter.</source>
        <translation>بقي {remaining} من {total} للدخول.</translation>
    </message>
    <message>
        <source>Choose how many guests walk in.</source>
        <translation>اختر عدد الضيوف الداخلين.</translation>
    </message>
    <message>
        <source>Old code</source>
        <translation>رمز قديم</translation>
    </message>
    <message>
        <source>This code is a picture or too old.</source>
        <translation>هذا الرمز صورة أو قديم جدًا.</translation>
    </message>
    <message>
        <source>Ask for the live ticket in the app.</source>
        <translation>اطلب التذكرة الحية في التطبيق.</translation>
    </message>
    <message>
        <source>Code shown twice</source>
        <translation>عُرض الرمز مرتين</translation>
    </message>
    <message>
        <source>This very code was scanned before.</source>
        <translation>مُسح هذا الرمز نفسه من قبل.</translation>
    </message>
    <message>
        <source>Test ticket</source>
        <translation>تذكرة تجريبية</translation>
    </message>
    <message>
        <source>This ticket was bought to try out the shop.</source>
        <translation>اشتُريت هذه التذكرة لتجربة المتجر فقط.</translation>
    </message>
    <message>
        <source>Ask for the real ticket, or send the guest to the desk.</source>
        <translation>اطلب التذكرة الحقيقية أو أرسل الضيف إلى المكتب.</translation>
    </message>
    <message>
        <source>Ask the desk</source>
        <translation>اسأل المكتب</translation>
    </message>
    <message>
        <source>The platform says something about this ticket that the kiosk does not know.</source>
        <translation>تذكر المنصة عن هذه التذكرة شيئًا لا يعرفه الجهاز.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>The kiosk could not decide.</source>
        <translation>لم يتمكن الجهاز من القرار.</translation>
    </message>
    <message>
        <source>Scan again. The guest is not at fault.</source>
        <translation>امسح مرة أخرى. الضيف غير مخطئ.</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>مع السلامة</translation>
    </message>
    <message>
        <source>The guest may leave.</source>
        <translation>يمكن للضيف المغادرة.</translation>
    </message>
    <message>
        <source>Let the guest out.</source>
        <translation>أخرج الضيف.</translation>
    </message>
    <message>
        <source>Look, then admit</source>
        <translation>دقّق ثم أدخل</translation>
    </message>
    <message>
        <source>The ticket is valid.</source>
        <translation>التذكرة صالحة.</translation>
    </message>
    <message>
        <source>Look closely, then let the guest in.</source>
        <translation>دقّق جيدًا ثم أدخل الضيف.</translation>
    </message>
    <message>
        <source>This booking is not paid; you may let it in.</source>
        <translation>هذا الحجز غير مدفوع، ويمكنك إدخاله.</translation>
    </message>
    <message>
        <source>Ask for the payment, or let the guest in.</source>
        <translation>اطلب الدفع أو أدخل الضيف.</translation>
    </message>
    <message>
        <source>Not listed yet</source>
        <translation>ليس في القائمة بعد</translation>
    </message>
    <message>
        <source>The ticket is genuine, but it has not reached this laptop&apos;s list.</source>
        <translation>التذكرة أصلية لكنها لم تصل بعد إلى قائمة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Look at the ticket, then let the guest in.</source>
        <translation>انظر إلى التذكرة ثم أدخل الضيف.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>The guest list is not complete. Nobody can say yet.</source>
        <translation>قائمة الضيوف غير مكتملة. لا يمكن الجزم بعد.</translation>
    </message>
    <message>
        <source>Ask the guest to wait, or call a supervisor. The guest is not at fault.</source>
        <translation>اطلب من الضيف الانتظار أو اتصل بالمشرف. الضيف غير مخطئ.</translation>
    </message>
    <message>
        <source>This ticket was used at {time}.</source>
        <translation>استُخدمت هذه التذكرة: {time}.</translation>
    </message>
    <message>
        <source>This is a code for an authenticator app.</source>
        <translation>هذا الرمز مخصص لتطبيق مصادقة.</translation>
    </message>
    <message>
        <source>From {time}.</source>
        <translation>من {time}.</translation>
    </message>
    <message>
        <source>Until {time} only.</source>
        <translation>حتى {time} فقط.</translation>
    </message>
    <message>
        <source>On {days} only.</source>
        <translation>أيام {days} فقط.</translation>
    </message>
    <message>
        <source>For {names} only.</source>
        <translation>فقط لـ {names}.</translation>
    </message>
    <message>
        <source>No ticket type is let in.</source>
        <translation>لا يُسمح بدخول أي نوع من التذاكر.</translation>
    </message>
    <message>
        <source>At {names} only.</source>
        <translation>فقط عند {names}.</translation>
    </message>
    <message>
        <source>No gate may let anybody in.</source>
        <translation>لا يجوز لأي بوابة إدخال أحد.</translation>
    </message>
    <message>
        <source>The guest is inside already.</source>
        <translation>الضيف في الداخل بالفعل.</translation>
    </message>
    <message>
        <source>The guest has not come in yet.</source>
        <translation>لم يدخل الضيف بعد.</translation>
    </message>
    <message>
        <source>The guest is not inside.</source>
        <translation>الضيف ليس في الداخل.</translation>
    </message>
    <message>
        <source>Again from {time}.</source>
        <translation>مرة أخرى من {time}.</translation>
    </message>
    <message>
        <source>Too long after an earlier entry.</source>
        <translation>مضى وقت طويل على دخول سابق.</translation>
    </message>
    <message>
        <source>Only once.</source>
        <translation>مرة واحدة فقط.</translation>
    </message>
    <message>
        <source>Only once a day.</source>
        <translation>مرة واحدة في اليوم فقط.</translation>
    </message>
    <message>
        <source>Too many entries before {time}.</source>
        <translation>مرات دخول كثيرة قبل {time}.</translation>
    </message>
    <message>
        <source>Entries on too many days before {time}.</source>
        <translation>دخول في أيام كثيرة جدًا قبل {time}.</translation>
    </message>
    <message>
        <source>Too few earlier entries.</source>
        <translation>مرات الدخول السابقة قليلة جدًا.</translation>
    </message>
    <message>
        <source>Too few earlier entries today.</source>
        <translation>مرات الدخول السابقة اليوم قليلة جدًا.</translation>
    </message>
    <message>
        <source>Earlier entries on too few days.</source>
        <translation>دخول سابق في أيام قليلة جدًا.</translation>
    </message>
    <message>
        <source>Too few entries since {time}.</source>
        <translation>مرات دخول قليلة جدًا منذ {time}.</translation>
    </message>
    <message>
        <source>Too few entries before {time}.</source>
        <translation>مرات دخول قليلة جدًا قبل {time}.</translation>
    </message>
    <message>
        <source>Entries on too few days since {time}.</source>
        <translation>دخول في أيام قليلة جدًا منذ {time}.</translation>
    </message>
    <message>
        <source>Entries on too few days before {time}.</source>
        <translation>دخول في أيام قليلة جدًا قبل {time}.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules do not allow it.</source>
        <translation>قواعد المنظّم لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules cannot be understood.</source>
        <translation>لا يمكن فهم قواعد المنظّم.</translation>
    </message>
    <message>
        <source>The ticket was looked at closely</source>
        <translation>فُحصت التذكرة جيدًا</translation>
    </message>
    <message>
        <source>The photo shows this guest</source>
        <translation>الصورة لهذا الضيف</translation>
    </message>
    <message>
        <source>The guest is old enough</source>
        <translation>الضيف في السن المطلوبة</translation>
    </message>
    <message>
        <source>The name is that of the identity document</source>
        <translation>الاسم مطابق لوثيقة الهوية</translation>
    </message>
    <message>
        <source>Take the payment here, or send the guest to the desk.</source>
        <translation>استلم الدفع هنا، أو أرسل الضيف إلى المكتب.</translation>
    </message>
    <message>
        <source>Have it decided here, or send the guest to the desk.</source>
        <translation>اطلب القرار هنا، أو أرسل الضيف إلى المكتب.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Tax included {rate} %</source>
        <translation>شامل الضريبة {rate} %</translation>
    </message>
</context>
<context>
    <name>RecentScans</name>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation>آخر عمليات المسح</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: {scan}</source>
        <translation>تراجع: {scan}</translation>
    </message>
</context>
<context>
    <name>RedirectPanel</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>الضيف التالي   ⏎</translation>
    </message>
    <message>
        <source>Please go to</source>
        <translation>يرجى التوجه إلى</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>List: {names}</source>
        <translation>القائمة: {names}</translation>
    </message>
    <message>
        <source>Gate: {names}</source>
        <translation>البوابة: {names}</translation>
    </message>
    <message>
        <source>Device: {names}</source>
        <translation>الجهاز: {names}</translation>
    </message>
    <message>
        <source>Ticket type: {names}</source>
        <translation>نوع التذكرة: {names}</translation>
    </message>
    <message>
        <source>Outcome: {names}</source>
        <translation>النتيجة: {names}</translation>
    </message>
    <message>
        <source>Reason: {names}</source>
        <translation>السبب: {names}</translation>
    </message>
    <message>
        <source>Direction: {names}</source>
        <translation>الاتجاه: {names}</translation>
    </message>
    <message>
        <source>Agreed by: {names}</source>
        <translation>وافق عليه: {names}</translation>
    </message>
    <message>
        <source>Read by: {names}</source>
        <translation>قُرئ عبر: {names}</translation>
    </message>
    <message>
        <source>Steward: {names}</source>
        <translation>موظف البوابة: {names}</translation>
    </message>
    <message>
        <source>Words: {names}</source>
        <translation>كلمات البحث: {names}</translation>
    </message>
    <message>
        <source>Certain stewards</source>
        <translation>موظفو بوابة بعينهم فقط</translation>
    </message>
    <message>
        <source>Certain guests</source>
        <translation>ضيوف بعينهم فقط</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>استثناء</translation>
    </message>
    <message>
        <source>Not overridden</source>
        <translation>دون استثناء</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>لم يتم التراجع</translation>
    </message>
    <message>
        <source>Names, numbers, seats and free words are left out; pseudonyms hold in this file only.</source>
        <translation>حُذفت الأسماء والأرقام والمقاعد والنصوص الحرة؛ والأسماء المستعارة صالحة في هذا الملف وحده.</translation>
    </message>
    <message>
        <source>Guest {number}</source>
        <translation>ضيف {number}</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>تذكرة {number}</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>حجز {number}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>مقعد {number}</translation>
    </message>
    <message>
        <source>Staff {number}</source>
        <translation>موظف {number}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>قيد {number}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} من {total}</translation>
    </message>
    <message>
        <source>{count} from {time}</source>
        <translation>{count} ابتداءً من {time}</translation>
    </message>
    <message>
        <source>Arrivals by gate</source>
        <translation>الوصول حسب البوابة</translation>
    </message>
    <message>
        <source>Refusals over time</source>
        <translation>حالات الرفض عبر الوقت</translation>
    </message>
    <message>
        <source>no gate</source>
        <translation>بلا بوابة</translation>
    </message>
    <message>
        <source>not in the guest list</source>
        <translation>ليس في قائمة الضيوف</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>مرات الدخول</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>مرات الخروج</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>حالات الرفض</translation>
    </message>
    <message>
        <source>{count} at {time}</source>
        <translation>{count} عند {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>قوائم الدخول</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>المتوقَّعون والحاضرون</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>guests in 15 minutes</source>
        <translation>الضيوف في ١٥ دقيقة</translation>
    </message>
    <message>
        <source>Admissions by ticket type</source>
        <translation>الدخول حسب نوع التذكرة</translation>
    </message>
    <message>
        <source>Admissions by zone</source>
        <translation>الدخول حسب المنطقة</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>حالات الرفض حسب السبب</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>البوابات</translation>
    </message>
    <message>
        <source>{list}: came of expected guests</source>
        <translation>{list}: الحاضرون من المتوقَّعين</translation>
    </message>
    <message>
        <source>{list}: inside</source>
        <translation>{list}: في الداخل</translation>
    </message>
    <message>
        <source>Busiest quarter of an hour</source>
        <translation>أكثر ربع ساعة ازدحامًا</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Guests expected</source>
        <translation>الضيوف المتوقَّعون</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>الحاضرون</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>في الداخل</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحد الأقصى</translation>
    </message>
    <message>
        <source>Alert %</source>
        <translation>التنبيه ٪</translation>
    </message>
    <message>
        <source>Most inside</source>
        <translation>الأكثر في الداخل</translation>
    </message>
    <message>
        <source>At</source>
        <translation>عند</translation>
    </message>
    <message>
        <source>Stay p50 min</source>
        <translation>المكوث p50 دقيقة</translation>
    </message>
    <message>
        <source>Stay p95 min</source>
        <translation>المكوث p95 دقيقة</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>نوع التذكرة</translation>
    </message>
    <message>
        <source>Tickets expected</source>
        <translation>التذاكر المتوقَّعة</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>لم يحضروا</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>الضيوف في الداخل</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>بلا منطقة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Scans in a row</source>
        <translation>عمليات مسح متتالية</translation>
    </message>
    <message>
        <source>Seconds p50</source>
        <translation>الثواني p50</translation>
    </message>
    <message>
        <source>Seconds p95</source>
        <translation>الثواني p95</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>قُرّر منفردًا</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>دخول مرتين</translation>
    </message>
    <message>
        <source>{list}: most inside</source>
        <translation>{list}: الأكثر في الداخل</translation>
    </message>
    <message>
        <source>Keep this paper, or a photo of the code, out of the hands of whoever has the laptop. With it, `kiosk verify-log evidence.txt --checkpoint FILE` proves that no entry up to here was changed. It proves nothing of what the laptop recorded later.</source>
        <translation>احفظ هذه الورقة أو صورة للرمز بعيدًا عن متناول مَن بيده الحاسوب. بها يثبت الأمر `kiosk verify-log evidence.txt --checkpoint FILE` أنه لم يُغيَّر أي قيد حتى هذه النقطة. ولا يثبت شيئًا مما سجّله الحاسوب بعدها.</translation>
    </message>
    <message>
        <source>{count} ({share}%)</source>
        <translation>{count} ({share}٪)</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>التقرير الختامي</translation>
    </message>
    <message>
        <source>How sure it was</source>
        <translation>مدى اليقين</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>الاستثناءات</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>الضيف</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>رغم</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>موظف البوابة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Entries known here</source>
        <translation>القيود المعروفة هنا</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>آخرها</translation>
    </message>
    <message>
        <source>Admissions that one laptop decided alone</source>
        <translation>مرات دخول قرّرها حاسوب واحد وحده</translation>
    </message>
    <message>
        <source>of these known to be double</source>
        <translation>منها دخول مرتين معروف</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>of these open</source>
        <translation>منها مفتوحة</translation>
    </message>
    <message>
        <source>Not taken by the platform</source>
        <translation>لم تقبلها المنصة</translation>
    </message>
    <message>
        <source>of these still open</source>
        <translation>منها ما زالت مفتوحة</translation>
    </message>
    <message>
        <source>Overrides by supervisors</source>
        <translation>استثناءات المشرفين</translation>
    </message>
    <message>
        <source>Entries that wait for the platform</source>
        <translation>قيود تنتظر المنصة</translation>
    </message>
    <message>
        <source>Checkpoint of this laptop&apos;s log</source>
        <translation>نقطة تحقق لسجل هذا الحاسوب</translation>
    </message>
    <message>
        <source>admitted twice</source>
        <translation>دخول مرتين</translation>
    </message>
    <message>
        <source>admitted although withdrawn</source>
        <translation>دخل رغم سحب التذكرة</translation>
    </message>
    <message>
        <source>admitted although cancelled</source>
        <translation>دخل رغم إلغاء الحجز</translation>
    </message>
    <message>
        <source>it stands as it is</source>
        <translation>يبقى كما هو</translation>
    </message>
    <message>
        <source>was let in wrongly</source>
        <translation>دخل بالخطأ</translation>
    </message>
    <message>
        <source>put right on the platform by hand</source>
        <translation>صُحّح يدويًا على المنصة</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>لم يعد لازمًا</translation>
    </message>
    <message>
        <source>Here at</source>
        <translation>هنا: الوقت</translation>
    </message>
    <message>
        <source>Here ± ms</source>
        <translation>هنا: ± ms</translation>
    </message>
    <message>
        <source>Here where</source>
        <translation>هنا: المكان</translation>
    </message>
    <message>
        <source>Here by</source>
        <translation>هنا: الموظف</translation>
    </message>
    <message>
        <source>Here agreed by</source>
        <translation>هنا: الموافِق</translation>
    </message>
    <message>
        <source>There at</source>
        <translation>هناك: الوقت</translation>
    </message>
    <message>
        <source>There ± ms</source>
        <translation>هناك: ± ms</translation>
    </message>
    <message>
        <source>There where</source>
        <translation>هناك: المكان</translation>
    </message>
    <message>
        <source>There by</source>
        <translation>هناك: الموظف</translation>
    </message>
    <message>
        <source>There agreed by</source>
        <translation>هناك: الموافِق</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>تمت التسوية</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>سوّاه</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>known to the platform</source>
        <translation>معروف لدى المنصة</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>ما لم تقبله المنصة</translation>
    </message>
    <message>
        <source>door sale</source>
        <translation>بيع عند الباب</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>قيد دخول</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>التعارض</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>اكتُشف</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Entries that wait for it</source>
        <translation>قيود تنتظره</translation>
    </message>
    <message>
        <source>Door sales</source>
        <translation>مبيعات الباب</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>الإيرادات</translation>
    </message>
    <message>
        <source>Sold by type</source>
        <translation>المبيعات حسب النوع</translation>
    </message>
    <message>
        <source>Counts of the till</source>
        <translation>عمليات جرد الصندوق</translation>
    </message>
    <message>
        <source>Door actions</source>
        <translation>عمليات الباب</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>المقبوض</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>الصافي</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>الضيوف</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>عدّه</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>في البداية</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقَّع</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>وافق عليه</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>تراجُع</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّم</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>{reason}, overridden</source>
        <translation>{reason}، استثناء</translation>
    </message>
    <message>
        <source>Device&apos;s clock</source>
        <translation>ساعة الجهاز</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>المقعد</translation>
    </message>
    <message>
        <source>Guest of party</source>
        <translation>ضيف المجموعة</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>وافق عليه</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>قُرئ عبر</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>سجل الدخول</translation>
    </message>
    <message>
        <source>Times are those of {zone}, by corrected clocks.</source>
        <translation>الأوقات بتوقيت {zone}، وفق ساعات مصحَّحة.</translation>
    </message>
    <message>
        <source>Made by Gatehouse {version}.</source>
        <translation>أُنشئ بواسطة Gatehouse {version}.</translation>
    </message>
    <message>
        <source>Entries from {since} until {until}.</source>
        <translation>القيود من {since} إلى {until}.</translation>
    </message>
    <message>
        <source>Only these entries:</source>
        <translation>هذه القيود فقط:</translation>
    </message>
    <message>
        <source>Entries from {since}.</source>
        <translation>القيود ابتداءً من {since}.</translation>
    </message>
    <message>
        <source>Entries until {until}.</source>
        <translation>القيود حتى {until}.</translation>
    </message>
    <message>
        <source>Tick a box for each guest who walks in; [x] came in before this was printed. Afterwards enter the list numbers of ticked rows by `kiosk paper`, as 123-456-785, or 123-456-785*2 for two guests.</source>
        <translation>ضع علامة في مربع لكل ضيف يدخل؛ العلامة [x] لمن دخل قبل الطباعة. بعد ذلك أدخل أرقام القائمة للصفوف المعلَّمة في النافذة أو بالأمر `kiosk paper`، مثل 123-456-785، أو 123-456-785*2 لضيفين.</translation>
    </message>
    <message>
        <source>{count} of {total}  ____</source>
        <translation>{count} من {total}  ____</translation>
    </message>
    <message>
        <source>In</source>
        <translation>دخل</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>رقم القائمة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Last entry, no.</source>
        <translation>آخر قيد، رقم</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>قائمة الدخول</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>Guests who came in</source>
        <translation>الضيوف الذين دخلوا</translation>
    </message>
    <message>
        <source>Guest list last known to be whole</source>
        <translation>آخر مرة كانت فيها قائمة الضيوف كاملة</translation>
    </message>
    <message>
        <source>Guest list on paper</source>
        <translation>قائمة الضيوف على الورق</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>ما تستند إليه</translation>
    </message>
    <message>
        <source>Each gate up to</source>
        <translation>كل بوابة حتى</translation>
    </message>
    <message>
        <source>Signed: ______________________________    Time: ______________</source>
        <translation>التوقيع: ______________________________    الوقت: ______________</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>ما فُحص</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Tried out by</source>
        <translation>جرّبه</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>الحاسوب</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>فحصه</translation>
    </message>
    <message>
        <source>Preflight: {decision}</source>
        <translation>فحص البدء: {decision}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>لم يُختر أي موقع</translation>
    </message>
    <message>
        <source>not connected with a platform</source>
        <translation>غير متصل بأي منصة</translation>
    </message>
    <message>
        <source>nobody signed</source>
        <translation>لم يوقّع أحد</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>لا فعالية</translation>
    </message>
    <message>
        <source>Where nobody is named, the laptop looked by itself.</source>
        <translation>حيث لا يُذكر أحد، فحص الحاسوب بنفسه.</translation>
    </message>
    <message>
        <source>Where and by whom</source>
        <translation>أين ومن</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>ما تم فحصه</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>كل البوابات</translation>
    </message>
    <message>
        <source>local</source>
        <translation>حاسوب واحد</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation>ماسح يدوي</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>nfc</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>سُمح بالدخول</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>طُرح سؤال</translation>
    </message>
    <message>
        <source>walk in</source>
        <translation>بيع</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>تراجع عن البيع</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>تذكرة</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>code</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>pending_payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>pending_approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>مسترد</translation>
    </message>
    <message>
        <source>waitlisted</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>صالح</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>محوَّل</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>غير صالح</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>{these} or {other}</source>
        <translation>{these} أو {other}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Characters that have no font on this computer: {count}</source>
        <translation>أحرف لا خط لها على هذا الحاسوب: {count}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول هذا الملف</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>أُنشئ في</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Old events</source>
        <translation>فعاليات قديمة</translation>
    </message>
    <message>
        <source>Remove what is due …</source>
        <translation>حذف ما حان حذفه …</translation>
    </message>
    <message>
        <source>Each day by itself, while no doors are open</source>
        <translation>كل يوم تلقائيًا، حين تكون الأبواب مغلقة</translation>
    </message>
    <message>
        <source>By itself, once the platform refused it for a day</source>
        <translation>تلقائيًا، إذا رفضته المنصة يومًا كاملًا</translation>
    </message>
    <message>
        <source>Delete everything once the platform refused this laptop for a day</source>
        <translation>حذف كل شيء إذا رفضت المنصة هذا الحاسوب يومًا كاملًا</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>حذف كل شيء …</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>جارٍ فحص الحالة</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>الضيوف</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>عمليات المسح</translation>
    </message>
    <message>
        <source>Days that guests and scans are kept after an event: {days}</source>
        <translation>أيام حفظ الضيوف وعمليات المسح بعد الفعالية: {days}</translation>
    </message>
    <message>
        <source>Events are kept for good while retention_days is not set.</source>
        <translation>تُحفظ الفعاليات دائمًا ما دام retention_days غير محدد.</translation>
    </message>
    <message>
        <source>No event is that old</source>
        <translation>لا توجد فعالية بهذا القدم</translation>
    </message>
    <message>
        <source>Removed {date} {name}</source>
        <translation>حُذفت {date} {name}</translation>
    </message>
    <message>
        <source>Stays: {count} entries wait for the platform</source>
        <translation>تبقى: سجلات بانتظار المنصة: {count}</translation>
    </message>
    <message>
        <source>Stays: not signed yet</source>
        <translation>تبقى: لم تُوقَّع بعد</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>حان حذفها</translation>
    </message>
    <message>
        <source>{name}: let in {admitted}, refused {refused}</source>
        <translation>{name}: دخل {admitted}، ورُفض {refused}</translation>
    </message>
    <message>
        <source>Signed: {note}</source>
        <translation>موقَّع: {note}</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>جارٍ الحذف</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Admitted twice</source>
        <translation>دخول مرتين</translation>
    </message>
    <message>
        <source>Admitted, and revoked</source>
        <translation>دخل، والتذكرة مسحوبة</translation>
    </message>
    <message>
        <source>Admitted, and cancelled</source>
        <translation>دخل، والحجز ملغى</translation>
    </message>
    <message>
        <source>Sold at the door</source>
        <translation>بيع عند الباب</translation>
    </message>
    <message>
        <source>Paid at the door</source>
        <translation>دُفع عند الباب</translation>
    </message>
    <message>
        <source>Approved at the door</source>
        <translation>تمت الموافقة عند الباب</translation>
    </message>
    <message>
        <source>Turned down at the door</source>
        <translation>رُفض عند الباب</translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation>تم التراجع عن البيع</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Refused door sale</source>
        <translation>بيع مرفوض عند الباب</translation>
    </message>
    <message>
        <source>Entry not delivered</source>
        <translation>سجل لم يُسلَّم</translation>
    </message>
    <message>
        <source>See the note</source>
        <translation>انظر الملاحظة</translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation>يبقى كما هو</translation>
    </message>
    <message>
        <source>Somebody was let in wrongly</source>
        <translation>دخل شخص بالخطأ</translation>
    </message>
    <message>
        <source>Put right on the platform by hand</source>
        <translation>صُحّح يدويًا على المنصة</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>لم يعد لازمًا</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>تمت التسوية</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>أُعيد فتحه</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>أُعيدت المحاولة</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>المرشّحات المحفوظة</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>حفظ هذا المرشّح</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>اسم المرشّح</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>حفظ هذا المرشّح …</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>انسَ مرشّحًا</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong.</source>
        <translation>الماسحات التي تكتب كلوحة المفاتيح تعمل تلقائيًا. أعدّها إذا وصلت الرموز خاطئة.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>انسَ</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>انسَ {name}</translation>
    </message>
    <message>
        <source>Serial, connected.</source>
        <translation>تسلسلي، متصل.</translation>
    </message>
    <message>
        <source>Serial, not connected.</source>
        <translation>تسلسلي، غير متصل.</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Everything arrives as it should.</source>
        <translation>كل شيء يصل كما ينبغي.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s: letters are put right.</source>
        <translation>تخطيط لوحته ليس تخطيط هذا الحاسوب: تُصحَّح الأحرف.</translation>
    </message>
    <message>
        <source>Caps Lock is on: upper and lower case are put right.</source>
        <translation>مفتاح الأحرف الكبيرة مفعّل: تُصحَّح حالة الأحرف.</translation>
    </message>
    <message>
        <source>It sends no Enter: a pause ends its codes.</source>
        <translation>لا يرسل Enter: تنتهي رموزه بوقفة.</translation>
    </message>
    <message>
        <source>It sends every code twice: one counts.</source>
        <translation>يرسل كل رمز مرتين: تُحتسب واحدة.</translation>
    </message>
    <message>
        <source>It sends more than one end key: one counts.</source>
        <translation>يرسل أكثر من مفتاح إنهاء: يُحتسب واحد.</translation>
    </message>
    <message>
        <source>It types “{detail}” before each code: that is taken off.</source>
        <translation>يكتب «{detail}» قبل كل رمز: يُحذف ذلك.</translation>
    </message>
    <message>
        <source>It types “{detail}” after each code: that is taken off.</source>
        <translation>يكتب «{detail}» بعد كل رمز: يُحذف ذلك.</translation>
    </message>
    <message>
        <source>It types slowly: it is given time.</source>
        <translation>يكتب ببطء: يُمنح وقتًا.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” gets lost. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>انتبه: يضيع «{detail}». اضبط الماسح على لوحة مفاتيح هذا الحاسوب ثم امسح مجددًا.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” arrive alike. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>انتبه: «{detail}» تصل متطابقة. اضبط الماسح على لوحة مفاتيح هذا الحاسوب ثم امسح مجددًا.</translation>
    </message>
    <message>
        <source>It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.</source>
        <translation>لا يمكن تمييزه عن «{detail}». اضبط أحدهما ليكتب بادئة ثم امسح مجددًا.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s ({detail}): letters are put right.</source>
        <translation>تخطيط لوحته ليس تخطيط هذا الحاسوب ({detail}): تُصحَّح الأحرف.</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Somebody has to agree</source>
        <translation>تلزم موافقة شخص آخر</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Name and PIN are needed.</source>
        <translation>الاسم والرمز مطلوبان.</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Please show this ticket to our staff.</source>
        <translation>يرجى إظهار هذه التذكرة لموظفينا.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا وسهلًا</translation>
    </message>
    <message>
        <source>How many of you come in now?</source>
        <translation>كم منكم يدخل الآن؟</translation>
    </message>
    <message>
        <source>Please go to {gate}.</source>
        <translation>يرجى التوجه إلى {gate}.</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>يرجى سؤال موظفينا.</translation>
    </message>
</context>
<context>
    <name>SelfServicePage</name>
    <message>
        <source>More time</source>
        <translation>وقت إضافي</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Hold your ticket in front of the camera</source>
        <translation>ضع تذكرتك أمام الكاميرا</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>يرجى الإجابة</translation>
    </message>
    <message numerus="yes">
        <source>Are you still there? Everything here is cleared in %Ln seconds.</source>
        <translation>
            <numerusform>هل ما زلت هنا؟ سيُمسح كل شيء هنا الآن.</numerusform>
            <numerusform>هل ما زلت هنا؟ سيُمسح كل شيء هنا بعد ثانية واحدة.</numerusform>
            <numerusform>هل ما زلت هنا؟ سيُمسح كل شيء هنا بعد ثانيتين.</numerusform>
            <numerusform>هل ما زلت هنا؟ سيُمسح كل شيء هنا بعد %Ln ثوانٍ.</numerusform>
            <numerusform>هل ما زلت هنا؟ سيُمسح كل شيء هنا بعد %Ln ثانية.</numerusform>
            <numerusform>هل ما زلت هنا؟ سيُمسح كل شيء هنا بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help is wanted here</source>
        <translation>المساعدة مطلوبة هنا</translation>
    </message>
    <message>
        <source>Please wait. Somebody of our staff comes to you.</source>
        <translation>يرجى الانتظار. سيأتي إليك أحد موظفينا.</translation>
    </message>
    <message>
        <source>No help needed</source>
        <translation>لا حاجة إلى المساعدة</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>اطلب المساعدة</translation>
    </message>
</context>
<context>
    <name>SellPanel</name>
    <message>
        <source>Sell at the door (Ctrl+N)</source>
        <translation>البيع عند الباب (Ctrl+N)</translation>
    </message>
    <message>
        <source>Sell ticket</source>
        <translation>بيع تذكرة</translation>
    </message>
    <message>
        <source>Sell, let in   ⏎</source>
        <translation>بيع وإدخال   ⏎</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>طباعة آخر إيصال</translation>
    </message>
    <message>
        <source>Sell at the door</source>
        <translation>البيع عند الباب</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>معروض للبيع</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>الاسم (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>E-mail, for the ticket (may be left empty)</source>
        <translation>البريد الإلكتروني للتذكرة (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>كيف يتم الدفع؟</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>اكتب المبلغ المدفوع.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>Cancel the last sale: {sale}</source>
        <translation>إلغاء آخر عملية بيع: {sale}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected happened. Please try again.</source>
        <translation>حدث أمر غير متوقع. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The database of this laptop did not answer. Please scan again.</source>
        <translation>قاعدة بيانات هذا الحاسوب لم تستجب. امسح مرة أخرى.</translation>
    </message>
    <message>
        <source>The database is busy. Please try again in a moment.</source>
        <translation>قاعدة البيانات مشغولة. حاول مرة أخرى بعد لحظة.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full. Free some space, then scan again.</source>
        <translation>قرص هذا الحاسوب ممتلئ. أفرغ مساحة ثم امسح مرة أخرى.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Call the organizer.</source>
        <translation>قاعدة بيانات هذا الحاسوب تالفة. اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>Another program works with the damaged database. Close every window of this kiosk, then open it again.</source>
        <translation>برنامج آخر يستخدم قاعدة البيانات التالفة. أغلق كل نوافذ هذا الجهاز ثم افتحه من جديد.</translation>
    </message>
    <message>
        <source>The database cannot be opened with this laptop&apos;s key.</source>
        <translation>لا يمكن فتح قاعدة البيانات بمفتاح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The folder of this kiosk&apos;s data cannot be written to. Call the technician.</source>
        <translation>تعذّرت الكتابة في مجلد بيانات هذا الجهاز. اتصل بالفني.</translation>
    </message>
    <message>
        <source>A file lies where the folder of this kiosk&apos;s data should be. Call the technician.</source>
        <translation>يوجد ملف في مكان مجلد بيانات هذا الجهاز. اتصل بالفني.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full or fails. Free some space; if it goes on, use another laptop.</source>
        <translation>قرص هذا الحاسوب ممتلئ أو معطّل. أفرغ بعض المساحة، وإن استمرّ الأمر فاستخدم حاسوبًا آخر.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not work. Log out and in again, then start anew.</source>
        <translation>مخزن كلمات المرور في هذا الحاسوب لا يعمل. سجّل الخروج ثم الدخول وابدأ من جديد.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked. Unlock it, then start anew.</source>
        <translation>مخزن كلمات المرور في هذا الحاسوب مقفل. افتح القفل ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not answer. Log out and in again, then start anew.</source>
        <translation>مخزن كلمات المرور في هذا الحاسوب لا يستجيب. سجّل الخروج ثم الدخول وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database cannot be read. Call the technician.</source>
        <translation>تعذّرت قراءة مفتاح قاعدة بيانات هذا الجهاز. اتصل بالفني.</translation>
    </message>
    <message>
        <source>Others can read the key of this kiosk&apos;s database. Call the technician.</source>
        <translation>يستطيع آخرون قراءة مفتاح قاعدة بيانات هذا الجهاز. اتصل بالفني.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database is missing. Call the technician.</source>
        <translation>مفتاح قاعدة بيانات هذا الجهاز مفقود. اتصل بالفني.</translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop to open the guest list.</source>
        <translation>اكتب عبارة مرور هذا الحاسوب لفتح قائمة الضيوف.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this laptop.</source>
        <translation>هذه ليست عبارة مرور هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The key lies beside the guest list: a thief of this laptop could read names, addresses and codes. A passphrase prevents that: kiosk passphrase</source>
        <translation>المفتاح محفوظ بجانب قائمة الضيوف: قد يقرأ سارق هذا الحاسوب الأسماء والعناوين والرموز. تمنع ذلك عبارة مرور: kiosk passphrase</translation>
    </message>
    <message>
        <source>The database belongs to a newer version of Gatehouse.</source>
        <translation>قاعدة البيانات تخص إصدارًا أحدث من Gatehouse.</translation>
    </message>
    <message>
        <source>The sync service could not be started. Restart this computer, or call the technician.</source>
        <translation>تعذّر تشغيل خدمة المزامنة. أعد تشغيل هذا الحاسوب أو اتصل بالفني.</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as a file instead.</source>
        <translation>لم تقبل الطابعة الورقة. احفظها كملف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a file instead.</source>
        <translation>لا طابعة معدّة على هذا الحاسوب. احفظ الورقة كملف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>تعذّر الوصول إلى المنصة.</translation>
    </message>
    <message>
        <source>The platform cannot answer now. The kiosk keeps trying.</source>
        <translation>المنصة لا تستطيع الرد الآن. الجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>The platform does not give everything. Call the organizer.</source>
        <translation>المنصة لا تقدّم كل شيء. اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>The platform refused. Call the organizer.</source>
        <translation>المنصة رفضت. اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>The platform cannot be reached. The kiosk keeps trying.</source>
        <translation>لا يمكن الوصول إلى المنصة. الجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>The platform answers too slowly. The kiosk keeps trying.</source>
        <translation>المنصة تستجيب ببطء شديد. الجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>This Wi-Fi asks for a login page. Log in with the browser, or use another network.</source>
        <translation>هذه الشبكة تطلب صفحة تسجيل دخول. سجّل الدخول في المتصفح أو استخدم شبكة أخرى.</translation>
    </message>
    <message>
        <source>Something else answers in the platform&apos;s place. Use another network, or call the organizer.</source>
        <translation>شيء آخر يجيب بدلاً من المنصة. استخدم شبكة أخرى أو اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted. Call the organizer.</source>
        <translation>شهادة المنصة غير موثوقة. اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk. Set it up again.</source>
        <translation>المنصة لم تعد تقبل هذا الجهاز. أعد إعداده.</translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense. The kiosk keeps trying.</source>
        <translation>رد المنصة غير مفهوم. الجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>The platform&apos;s name is not known here. Check the address and the network.</source>
        <translation>اسم المنصة غير معروف هنا. تحقق من العنوان ومن الشبكة.</translation>
    </message>
    <message>
        <source>Nobody answers at the platform&apos;s address. Check the address and its port.</source>
        <translation>لا أحد يجيب على عنوان المنصة. تحقق من العنوان ومنفذه.</translation>
    </message>
    <message>
        <source>What answers at the platform&apos;s address does not speak https. Check the address and its port.</source>
        <translation>ما يجيب على عنوان المنصة لا يستخدم https. تحقق من العنوان ومنفذه.</translation>
    </message>
    <message>
        <source>The proxy does not lead to the platform. Check the proxy settings of this computer.</source>
        <translation>الوكيل لا يوصل إلى المنصة. تحقق من إعدادات الوكيل على هذا الجهاز.</translation>
    </message>
    <message>
        <source>What answers at this address is not a platform of this kind. Check the set-up code.</source>
        <translation>ما يجيب على هذا العنوان ليس منصة من هذا النوع. تحقق من رمز الإعداد.</translation>
    </message>
    <message>
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation>رمز الإعداد لا يناسب المنصة. أنشئ رمزًا جديدًا هناك.</translation>
    </message>
    <message>
        <source>The file could not be written. Try again, or choose another folder.</source>
        <translation>تعذّرت كتابة الملف. حاول مرة أخرى أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>There is no room left there. Free some, or choose another folder.</source>
        <translation>لم تبقَ مساحة هناك. أفرغ مساحة أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>This folder is not there. Is the stick plugged in?</source>
        <translation>هذا المجلد غير موجود. هل وحدة USB موصولة؟</translation>
    </message>
    <message>
        <source>You may not write there, or another program has the file open. Choose another name or folder.</source>
        <translation>لا يمكنك الكتابة هناك، أو أن برنامجًا آخر يفتح الملف. اختر اسمًا أو مجلدًا آخر.</translation>
    </message>
    <message>
        <source>This note is too long. Shorten it.</source>
        <translation>هذه الملاحظة طويلة جدًا. اختصرها.</translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
        <translation>توقفت الكاميرا. الجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>It gives no picture. Close other programs that use it, or plug it in anew.</source>
        <translation>لا تعطي صورة. أغلق البرامج الأخرى التي تستخدمها أو أعد توصيلها.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or allow Gatehouse to use it in the settings of this computer.</source>
        <translation>أغلق البرامج الأخرى التي تستخدمها، أو اسمح لـ Gatehouse باستخدامها في إعدادات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The camera in the network does not answer. The kiosk keeps trying.</source>
        <translation>كاميرا الشبكة لا تجيب. يواصل الجهاز المحاولة.</translation>
    </message>
    <message>
        <source>There is no such video.</source>
        <translation>لا يوجد فيلم كهذا.</translation>
    </message>
    <message>
        <source>This video cannot be read.</source>
        <translation>لا يمكن قراءة هذا الفيلم.</translation>
    </message>
    <message>
        <source>This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.</source>
        <translation>لا يمكن قراءة صورة الهاتف هذه (HEIC). احفظها بصيغة JPEG أو PNG.</translation>
    </message>
    <message>
        <source>This picture is too large. Save it with fewer pixels.</source>
        <translation>هذه الصورة كبيرة جدًا. احفظها بعدد أقل من وحدات البكسل.</translation>
    </message>
    <message>
        <source>This is a document. Take a picture of the code in it.</source>
        <translation>هذا مستند. التقط صورة للرمز الموجود فيه.</translation>
    </message>
    <message>
        <source>The camera shows black. Is its lens covered?</source>
        <translation>الكاميرا تعرض صورة سوداء. هل العدسة مغطاة؟</translation>
    </message>
    <message>
        <source>The picture is frozen. Plug the camera in anew.</source>
        <translation>الصورة متجمدة. افصل الكاميرا وأعد توصيلها.</translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation>الإضاءة ضعيفة: شغّل ضوءًا</translation>
    </message>
    <message>
        <source>Too bright: tilt it, or dim the screen</source>
        <translation>الضوء ساطع: أمِل الرمز أو خفّف سطوع الشاشة</translation>
    </message>
    <message>
        <source>Closer, please</source>
        <translation>أقرب قليلًا من فضلك</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>ثبّت الرمز دون حركة</translation>
    </message>
    <message>
        <source>Part {number} of {total} of one code: show the other parts, too</source>
        <translation>الجزء {number} من {total} من رمز واحد: أظهر الأجزاء الأخرى أيضًا</translation>
    </message>
    <message>
        <source>This is one part of a code. Show its other parts, too.</source>
        <translation>هذا جزء من رمز. أظهر أجزاءه الأخرى أيضًا.</translation>
    </message>
    <message>
        <source>Nothing arrived. Hold the scanner to the code and press its trigger.</source>
        <translation>لم يصل شيء. وجّه الماسح إلى الرمز واضغط الزناد.</translation>
    </message>
    <message>
        <source>Letters got lost. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>ضاعت أحرف. اضبط الماسح على لوحة مفاتيح هذا الحاسوب ثم امسح مجددًا.</translation>
    </message>
    <message>
        <source>Some letters arrive alike. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>تصل أحرف مختلفة متشابهة. اضبط الماسح على لوحة مفاتيح هذا الحاسوب ثم امسح مجددًا.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this laptop&apos;s clock is right: nothing is removed before that.</source>
        <translation>لم يتأكد بعد أن ساعة هذا الحاسوب صحيحة: لا يُحذف شيء قبل ذلك.</translation>
    </message>
    <message>
        <source>Guests come in now: nothing is removed while doors are open.</source>
        <translation>الضيوف يدخلون الآن: لا يُحذف شيء والأبواب مفتوحة.</translation>
    </message>
    <message>
        <source>Entries are not sent yet: nothing is deleted before they are saved.</source>
        <translation>توجد سجلات لم تُرسل بعد: لا يُحذف شيء قبل حفظها.</translation>
    </message>
    <message>
        <source>This laptop was not emptied: something came in that nobody had saved. Order it again.</source>
        <translation>لم يُفرَّغ هذا الحاسوب: وصل شيء لم يحفظه أحد. أعد إصدار الأمر.</translation>
    </message>
    <message>
        <source>This log is not as it was signed. Nothing of it was taken in.</source>
        <translation>تغيّر هذا السجل بعد توقيعه. لم يُؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>This is no log of another gate, or it cannot be read.</source>
        <translation>هذا ليس سجل بوابة أخرى، أو تتعذّر قراءته.</translation>
    </message>
    <message>
        <source>This log is too large for codes. Use a file.</source>
        <translation>هذا السجل أكبر من أن يُعرض كرموز. استخدم ملفًا.</translation>
    </message>
    <message>
        <source>The other gates cannot be reached.</source>
        <translation>لا يمكن الوصول إلى البوابات الأخرى.</translation>
    </message>
    <message>
        <source>The host does not answer. Are both laptops in one network that lets them talk?</source>
        <translation>المضيف لا يجيب. هل الحاسوبان في شبكة واحدة تسمح لهما بالتواصل؟</translation>
    </message>
    <message>
        <source>Another laptop answers than the one that invited. Ask for a new invitation.</source>
        <translation>يجيب حاسوب غير الذي أرسل الدعوة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>This is no invitation to a venue. Show the code that the host&apos;s laptop shows.</source>
        <translation>هذه ليست دعوة إلى مجموعة. اعرض الرمز الظاهر على الحاسوب المضيف.</translation>
    </message>
    <message>
        <source>This invitation was used, or is too old. Ask the host&apos;s laptop for a new one.</source>
        <translation>استُخدمت هذه الدعوة أو انتهت مدتها. اطلب دعوة جديدة من الحاسوب المضيف.</translation>
    </message>
    <message>
        <source>This laptop belongs to a venue already. Leave it first.</source>
        <translation>هذا الحاسوب ينتمي إلى مجموعة بالفعل. غادرها أولًا.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform first.</source>
        <translation>صِل هذا الجهاز بمنصته أولًا.</translation>
    </message>
    <message>
        <source>This is done on the host&apos;s laptop.</source>
        <translation>يتم هذا على الحاسوب المضيف.</translation>
    </message>
    <message>
        <source>This laptop was not invited as one that can become host.</source>
        <translation>لم يُدعَ هذا الحاسوب كحاسوب يمكن أن يصبح مضيفًا.</translation>
    </message>
    <message>
        <source>The ledger does not start. Does another program of this laptop run it, or use its port?</source>
        <translation>الدفتر المشترك لا يبدأ. هل يشغّله برنامج آخر على هذا الحاسوب أو يستخدم منفذه؟</translation>
    </message>
    <message>
        <source>Another program of this laptop runs the venue&apos;s ledger: this window leaves it to that one.</source>
        <translation>برنامج آخر على هذا الحاسوب يشغّل دفتر المجموعة: هذه النافذة تتركه له.</translation>
    </message>
    <message>
        <source>Another program of this laptop uses the port at which gates join.</source>
        <translation>برنامج آخر على هذا الحاسوب يستخدم المنفذ الذي تنضم عبره البوابات.</translation>
    </message>
    <message>
        <source>Another laptop has taken over as host. This one goes on as a gate.</source>
        <translation>تولّى حاسوب آخر دور المضيف. يواصل هذا الحاسوب كبوابة.</translation>
    </message>
    <message>
        <source>The two laptops have versions of Gatehouse that do not fit. Install the same one.</source>
        <translation>إصدارا Gatehouse على الحاسوبين غير متوافقين. ثبّت الإصدار نفسه.</translation>
    </message>
    <message>
        <source>There is no such gate any more.</source>
        <translation>لم تعد هذه البوابة موجودة.</translation>
    </message>
    <message>
        <source>A setting of this kiosk cannot be used.</source>
        <translation>أحد إعدادات هذا الجهاز غير صالح.</translation>
    </message>
    <message>
        <source>Choose event, list and gate first.</source>
        <translation>اختر الفعالية والقائمة والبوابة أولًا.</translation>
    </message>
    <message>
        <source>The guest list has not arrived yet. Please wait a moment.</source>
        <translation>قائمة الضيوف لم تصل بعد. انتظر لحظة.</translation>
    </message>
    <message>
        <source>The platform&apos;s address in this set-up code cannot be used.</source>
        <translation>عنوان المنصة في رمز الإعداد غير صالح.</translation>
    </message>
    <message>
        <source>The proxy settings of this computer cannot be used.</source>
        <translation>لا يمكن استخدام إعدادات الوكيل على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This file cannot be the logo. Take a PNG, JPEG or SVG of at most 512 kB, without effects.</source>
        <translation>لا يصلح هذا الملف شعارًا. اختر PNG أو JPEG أو SVG لا يتجاوز ٥١٢ كيلوبايت وبلا مؤثرات.</translation>
    </message>
    <message>
        <source>The platform&apos;s address is not protected by https. Ask for a new set-up code.</source>
        <translation>عنوان المنصة غير محمي بـ https. اطلب رمز إعداد جديدًا.</translation>
    </message>
    <message>
        <source>This is not a set-up code. Show the code from the platform.</source>
        <translation>هذا ليس رمز إعداد. اعرض الرمز من المنصة.</translation>
    </message>
    <message>
        <source>This set-up code is too old. Make a new one on the platform.</source>
        <translation>رمز الإعداد قديم جدًا. أنشئ رمزًا جديدًا على المنصة.</translation>
    </message>
    <message>
        <source>This set-up code was used before. Make a new one on the platform.</source>
        <translation>رمز الإعداد مستخدم من قبل. أنشئ رمزًا جديدًا على المنصة.</translation>
    </message>
    <message>
        <source>Scans still wait for the platform before this one. Let them be sent first.</source>
        <translation>ما زالت هناك عمليات مسح تنتظر الإرسال إلى المنصة السابقة. دعها تُرسل أولاً.</translation>
    </message>
    <message>
        <source>The platform did not take this: it was used before, is too old or mistyped. Make a new one there.</source>
        <translation>لم تقبل المنصة هذا: استُخدم من قبل أو قديم جدًا أو كُتب خطأً. أنشئ واحدًا جديدًا هناك.</translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
        <translation>خدمة المزامنة لا تستجيب. شغّلها بالأمر: kiosk-sync run</translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation>يتكون الرمز من أربعة أرقام على الأقل.</translation>
    </message>
    <message>
        <source>There is a new version of Gatehouse. A supervisor can install it after the event.</source>
        <translation>يوجد إصدار جديد من Gatehouse. يمكن للمشرف تثبيته بعد الفعالية.</translation>
    </message>
    <message>
        <source>This is the newest version that is known here.</source>
        <translation>هذا أحدث إصدار معروف هنا.</translation>
    </message>
    <message>
        <source>Nothing is installed while doors are open or somebody is on shift. Try again after the event.</source>
        <translation>لا يُثبَّت شيء والأبواب مفتوحة أو أحدهم في وردية. حاول بعد الفعالية.</translation>
    </message>
    <message>
        <source>The new version could not be installed. Try again, or call the technician.</source>
        <translation>تعذر تثبيت الإصدار الجديد. حاول مرة أخرى أو اتصل بالفني.</translation>
    </message>
    <message>
        <source>The new version is not genuine or out of date, and was not taken. Call the technician.</source>
        <translation>الإصدار الجديد غير أصلي أو منتهي الصلاحية، ولم يُعتمد. اتصل بالفني.</translation>
    </message>
    <message>
        <source>The new version could not be read as a whole. Try again.</source>
        <translation>تعذرت قراءة الإصدار الجديد كاملًا. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The place of new versions cannot be reached.</source>
        <translation>لا يمكن الوصول إلى مكان الإصدارات الجديدة.</translation>
    </message>
    <message>
        <source>This program takes no updates by itself.</source>
        <translation>هذا البرنامج لا يتلقى التحديثات بنفسه.</translation>
    </message>
    <message>
        <source>The updates of this computer&apos;s system bring the new version.</source>
        <translation>تحديثات نظام هذا الحاسوب تجلب الإصدار الجديد.</translation>
    </message>
    <message>
        <source>Only a steward, a supervisor or an organizer may do this.</source>
        <translation>هذا متاح فقط لموظف البوابة أو المشرف أو المنظّم.</translation>
    </message>
    <message>
        <source>Only a supervisor or an organizer may do this.</source>
        <translation>هذا متاح فقط للمشرف أو المنظّم.</translation>
    </message>
    <message>
        <source>Only a supervisor, an organizer or a technician may do this.</source>
        <translation>هذا متاح فقط للمشرف أو المنظّم أو الفني.</translation>
    </message>
    <message>
        <source>Only an organizer or a technician may do this.</source>
        <translation>هذا متاح فقط للمنظّم أو الفني.</translation>
    </message>
    <message>
        <source>Only an organizer may do this.</source>
        <translation>هذا متاح للمنظّم فقط.</translation>
    </message>
    <message>
        <source>This takes two people: a supervisor or an organizer who is somebody else has to agree.</source>
        <translation>يلزم لهذا شخصان: يجب أن يوافق مشرف أو منظّم آخر.</translation>
    </message>
    <message>
        <source>The second person has to be somebody else.</source>
        <translation>يجب أن يكون الشخص الثاني شخصًا آخر.</translation>
    </message>
    <message>
        <source>This takes the supervisor&apos;s PIN of this kiosk.</source>
        <translation>يلزم لهذا رمز المشرف الخاص بهذا الجهاز.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>لم يسجّل أحد الدخول. سجّل الدخول أولًا.</translation>
    </message>
    <message>
        <source>Say who you are: whoever may do this has a name and a PIN here.</source>
        <translation>عرّف بنفسك: من يحق له ذلك له هنا اسم ورمز PIN.</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>الاسم ورمز PIN غير متطابقين.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait, or let an organizer choose another PIN.</source>
        <translation>محاولات PIN خاطئة كثيرة. انتظر أو اطلب من منظّم اختيار رمز PIN آخر.</translation>
    </message>
    <message>
        <source>Choose a supervisor&apos;s PIN first: without one nobody could leave self-service.</source>
        <translation>اختر رمز المشرف أولًا: من دونه لا يستطيع أحد إنهاء الخدمة الذاتية.</translation>
    </message>
    <message>
        <source>Staff need a name.</source>
        <translation>يلزم اسم لكل موظف.</translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Add something that tells them apart.</source>
        <translation>هذا الاسم موجود من قبل. أضف ما يميّز بينهما.</translation>
    </message>
    <message>
        <source>The first of the staff has to be an organizer with a PIN, who adds the others.</source>
        <translation>أول الموظفين يجب أن يكون منظّمًا له رمز PIN، وهو يضيف الآخرين.</translation>
    </message>
    <message>
        <source>The last organizer stays while others are there.</source>
        <translation>يبقى آخر منظّم ما دام هناك غيره.</translation>
    </message>
    <message>
        <source>This shift comes from the platform, or is gone already.</source>
        <translation>هذه المناوبة من المنصة، أو أُزيلت من قبل.</translation>
    </message>
    <message>
        <source>Nobody of the staff has this name.</source>
        <translation>لا أحد من الموظفين بهذا الاسم.</translation>
    </message>
    <message>
        <source>A shift ends after it begins.</source>
        <translation>نهاية المناوبة تكون بعد بدايتها.</translation>
    </message>
    <message>
        <source>The PIN could not be compared. Please try again.</source>
        <translation>تعذر التحقق من الرمز. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This cannot be done at the door. Send the guest to the desk.</source>
        <translation>لا يمكن هذا عند الباب. أرسل الضيف إلى المكتب.</translation>
    </message>
    <message>
        <source>This kiosk may not do this. Send the guest to the desk.</source>
        <translation>لا يُسمح لهذا الجهاز بذلك. أرسل الضيف إلى المكتب.</translation>
    </message>
    <message>
        <source>Nothing is for sale at this door.</source>
        <translation>لا شيء معروض للبيع عند هذا الباب.</translation>
    </message>
    <message>
        <source>This type is not sold at this door.</source>
        <translation>هذا النوع لا يباع عند هذا الباب.</translation>
    </message>
    <message>
        <source>So many guests cannot be sold at once.</source>
        <translation>لا يمكن البيع لهذا العدد من الضيوف دفعة واحدة.</translation>
    </message>
    <message>
        <source>Sold out. A supervisor may sell it all the same.</source>
        <translation>نفدت التذاكر. يمكن للمشرف البيع رغم ذلك.</translation>
    </message>
    <message>
        <source>Others are before this guest on the waiting list. A supervisor may approve all the same.</source>
        <translation>يوجد آخرون قبل هذا الضيف في قائمة الانتظار. يمكن للمشرف الموافقة مع ذلك.</translation>
    </message>
    <message>
        <source>No places are free in here. A supervisor may sell it all the same.</source>
        <translation>لا توجد أماكن شاغرة هنا. يمكن للمشرف البيع رغم ذلك.</translation>
    </message>
    <message>
        <source>This event is not on. A supervisor may sell it all the same.</source>
        <translation>هذه الفعالية غير جارية. يمكن للمشرف البيع رغم ذلك.</translation>
    </message>
    <message>
        <source>This list is for several dates. Choose the list of one date first.</source>
        <translation>هذه القائمة لعدة مواعيد. اختر أولًا قائمة موعد واحد.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>نقدًا أم بالبطاقة؟</translation>
    </message>
    <message>
        <source>Nobody knows the currency. Tell the organizer.</source>
        <translation>العملة غير معروفة. أخبر المنظم.</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>اكتب المبلغ المدفوع.</translation>
    </message>
    <message>
        <source>Less was handed over than is due.</source>
        <translation>المبلغ المستلَم أقل من المستحق.</translation>
    </message>
    <message>
        <source>Something was sold meanwhile. Please count again.</source>
        <translation>تم بيع شيء في هذه الأثناء. يرجى العدّ من جديد.</translation>
    </message>
    <message>
        <source>Please count every way of paying.</source>
        <translation>يرجى عدّ كل طريقة دفع.</translation>
    </message>
    <message>
        <source>Nothing was sold or paid since the last count.</source>
        <translation>لم يُبع ولم يُدفع شيء منذ آخر عدّ.</translation>
    </message>
    <message>
        <source>More stays in the box than was counted.</source>
        <translation>ما يبقى في الصندوق أكثر مما عُدّ.</translation>
    </message>
    <message>
        <source>There is no such receipt on this laptop.</source>
        <translation>لا يوجد إيصال كهذا على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is no such ticket on this laptop.</source>
        <translation>لا توجد تذكرة كهذه على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The printer is away. It will be printed when it is back.</source>
        <translation>الطابعة غير موصولة. ستتم الطباعة عند عودتها.</translation>
    </message>
    <message>
        <source>No other laptop of a venue can print this.</source>
        <translation>لا يوجد حاسوب آخر في الموقع يمكنه طباعة هذا.</translation>
    </message>
    <message>
        <source>The label roll is nearly empty.</source>
        <translation>لفة الملصقات على وشك النفاد.</translation>
    </message>
    <message>
        <source>No printer is set for this.</source>
        <translation>لم تُحدَّد طابعة لهذا.</translation>
    </message>
    <message>
        <source>The settings name no printer that can be used.</source>
        <translation>لا توجد في الإعدادات طابعة صالحة للاستخدام.</translation>
    </message>
    <message>
        <source>The file badge.toml cannot be used.</source>
        <translation>لا يمكن استخدام الملف badge.toml.</translation>
    </message>
    <message>
        <source>This file is no badge layout that can be read.</source>
        <translation>هذا الملف ليس تصميم شارة يمكن قراءته.</translation>
    </message>
    <message>
        <source>Another currency is due.</source>
        <translation>المستحق بعملة أخرى.</translation>
    </message>
    <message>
        <source>Another amount is due. Please begin anew.</source>
        <translation>المبلغ المستحق مختلف. ابدأ من جديد من فضلك.</translation>
    </message>
    <message>
        <source>This platform keeps nothing that is not paid. Take the payment now.</source>
        <translation>هذه المنصة لا تحفظ ما لم يُدفع. استلم الدفع الآن.</translation>
    </message>
    <message>
        <source>No payment is awaited for this ticket.</source>
        <translation>لا يوجد دفع منتظر لهذه التذكرة.</translation>
    </message>
    <message>
        <source>This ticket does not wait for approval.</source>
        <translation>هذه التذكرة لا تنتظر موافقة.</translation>
    </message>
    <message>
        <source>Only a supervisor may decide this.</source>
        <translation>القرار للمشرف وحده.</translation>
    </message>
    <message>
        <source>This sale cannot be cancelled here.</source>
        <translation>لا يمكن إلغاء هذا البيع هنا.</translation>
    </message>
    <message>
        <source>This sale was cancelled before.</source>
        <translation>أُلغي هذا البيع من قبل.</translation>
    </message>
    <message>
        <source>Somebody came in by it. Undo that scan first.</source>
        <translation>دخل أحدهم به. تراجع عن ذلك المسح أولًا.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back.</source>
        <translation>لا يمكن التراجع عن هذا المسح.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back here.</source>
        <translation>لا يمكن التراجع عن هذا المسح هنا.</translation>
    </message>
    <message>
        <source>It is too late to take this scan back.</source>
        <translation>فات الأوان للتراجع عن هذا المسح.</translation>
    </message>
    <message>
        <source>This scan was taken back before.</source>
        <translation>تم التراجع عن هذا المسح من قبل.</translation>
    </message>
    <message>
        <source>This guest has walked in or out again since. Take that scan back first.</source>
        <translation>دخل هذا الضيف أو خرج مرة أخرى بعد ذلك. تراجع عن ذلك المسح أولاً.</translation>
    </message>
    <message>
        <source>This database is older than it was. Scans since {time} may be missing until the platform was reached.</source>
        <translation>قاعدة البيانات هذه أقدم مما كانت عليه. قد تكون عمليات المسح منذ {time} مفقودة إلى أن يتم الوصول إلى المنصة.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Close this window and open it again: a backup takes its place.</source>
        <translation>قاعدة بيانات هذا الحاسوب تالفة. أغلق هذه النافذة وافتحها من جديد: تحل محلها نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The database was damaged, and a backup took its place. Scans since {time} may be missing until the platform was reached.</source>
        <translation>كانت قاعدة البيانات تالفة وحلّت محلها نسخة احتياطية. قد تكون عمليات المسح منذ {time} مفقودة إلى أن يتم الوصول إلى المنصة.</translation>
    </message>
    <message>
        <source>This database was made on another laptop. Set this laptop up anew, unless it was moved here for good.</source>
        <translation>أُنشئت قاعدة البيانات هذه على حاسوب آخر. أعد إعداد هذا الحاسوب، إلا إذا نُقلت إليه نهائيًا.</translation>
    </message>
    <message>
        <source>Another laptop works under this one&apos;s name. Set one of them up anew.</source>
        <translation>حاسوب آخر يعمل باسم هذا الحاسوب. أعد إعداد أحدهما.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is slow. Entries keep the corrected time.</source>
        <translation>ساعة هذا الحاسوب متأخرة. السجلات تحفظ الوقت المصحَّح.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is fast. Entries keep the corrected time.</source>
        <translation>ساعة هذا الحاسوب متقدمة. السجلات تحفظ الوقت المصحَّح.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was changed. Please check date and time.</source>
        <translation>غُيّرت ساعة هذا الحاسوب. تحقّق من التاريخ والوقت.</translation>
    </message>
    <message>
        <source>The platform says another time than before. Please check date and time.</source>
        <translation>تذكر المنصة وقتًا مختلفًا عمّا سبق. يُرجى التحقق من التاريخ والوقت.</translation>
    </message>
    <message>
        <source>The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.</source>
        <translation>أصبحت لدى المنصة فجأة تذاكر أو فعاليات أقل بكثير. يبقى ما كان معروفًا. اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>The platform suddenly names other times. What was known is kept. Call the organizer.</source>
        <translation>تذكر المنصة فجأة أوقاتًا أخرى. يبقى ما كان معروفًا. اتصل بالمنظّم.</translation>
    </message>
    <message>
        <source>Nobody has checked this laptop&apos;s clock yet.</source>
        <translation>لم تُفحص ساعة هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Please check date and time.</source>
        <translation>ساعة هذا الحاسوب خاطئة. تحقّق من التاريخ والوقت.</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>جارٍ تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>One moment. Typed codes and hand scanners work already.</source>
        <translation>لحظة واحدة. الرموز المكتوبة والماسحات اليدوية تعمل بالفعل.</translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation>الكاميرا جاهزة</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>ضع رمزًا أمام الكاميرا.</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>لا توجد كاميرا</translation>
    </message>
    <message>
        <source>Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.</source>
        <translation>وصّل كاميرا، فالجهاز يواصل البحث. الماسحات اليدوية والرموز المكتوبة تعمل.</translation>
    </message>
    <message>
        <source>Camera is in use</source>
        <translation>الكاميرا قيد الاستخدام</translation>
    </message>
    <message>
        <source>Another program has the camera. Close it; the kiosk keeps trying.</source>
        <translation>برنامج آخر يستخدم الكاميرا. أغلقه، فالجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>Camera was unplugged</source>
        <translation>فُصلت الكاميرا</translation>
    </message>
    <message>
        <source>Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.</source>
        <translation>أعد توصيلها، فالجهاز يواصل المحاولة. الماسحات اليدوية والرموز المكتوبة تعمل.</translation>
    </message>
    <message>
        <source>Camera is not allowed</source>
        <translation>الكاميرا غير مسموح بها</translation>
    </message>
    <message>
        <source>Allow Gatehouse to use the camera in the settings of this computer.</source>
        <translation>اسمح لـ Gatehouse باستخدام الكاميرا في إعدادات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Camera gives no picture</source>
        <translation>الكاميرا لا تعطي صورة</translation>
    </message>
    <message>
        <source>Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.</source>
        <translation>أزل غطاء العدسة أو أعد توصيل الكاميرا. الجهاز يواصل المحاولة.</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>انتهى الفيلم</translation>
    </message>
    <message>
        <source>Connect a webcam to go on, or type a code below.</source>
        <translation>للمتابعة وصّل كاميرا ويب أو اكتب رمزًا أدناه.</translation>
    </message>
    <message>
        <source>Ready for the hand scanner</source>
        <translation>جاهز للماسح اليدوي</translation>
    </message>
    <message>
        <source>Scan a code, or type it below.</source>
        <translation>امسح رمزًا أو اكتبه أدناه.</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>Start it</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>The sync service is running.</source>
        <translation>خدمة المزامنة تعمل.</translation>
    </message>
    <message>
        <source>The sync service is not running. It talks with the platform.</source>
        <translation>خدمة المزامنة لا تعمل. هي التي تتصل بالمنصة.</translation>
    </message>
    <message>
        <source>The sync service is starting …</source>
        <translation>جارٍ تشغيل خدمة المزامنة …</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Sync service</source>
        <translation>خدمة المزامنة</translation>
    </message>
    <message>
        <source>It fetches the guest list and sends entries, also while this window is closed.</source>
        <translation>تجلب قائمة الضيوف وترسل السجلات، حتى عندما تكون هذه النافذة مغلقة.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Go through the set-up again</source>
        <translation>إعادة خطوات الإعداد</translation>
    </message>
    <message>
        <source>What is kept, and wiping this laptop</source>
        <translation>ما يُحفظ، ومسح هذا الحاسوب</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Leave guests alone with it</source>
        <translation>ترك الجهاز للضيوف</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>اللغة والمظهر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>At the scan</source>
        <translation>عند المسح</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>عكس الصورة</translation>
    </message>
    <message>
        <source>A refusal stays until it is dismissed</source>
        <translation>يبقى الرفض ظاهرًا حتى يُغلق</translation>
    </message>
    <message>
        <source>Guests&apos; names as initials (F8)</source>
        <translation>أسماء الضيوف بالأحرف الأولى (F8)</translation>
    </message>
    <message>
        <source>A second screen for guests</source>
        <translation>شاشة ثانية للضيوف</translation>
    </message>
    <message>
        <source>The list on paper is kept in</source>
        <translation>تُحفظ قائمة الورق في</translation>
    </message>
    <message>
        <source>When a finger touches a line</source>
        <translation>عند لمس حقل بالإصبع</translation>
    </message>
    <message>
        <source>Whenever a line is pressed</source>
        <translation>عند الضغط على أي حقل</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>لوحة مفاتيح على الشاشة</translation>
    </message>
    <message>
        <source>Who is at this kiosk</source>
        <translation>من على هذا الجهاز</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>لا مجلد</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Locks itself when nobody did anything for</source>
        <translation>يُقفل تلقائيًا بلا استخدام لمدة</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>الخدمة الذاتية</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>محدَّد في ملف الإعدادات؛ لا يغيّره إلا الملف</translation>
    </message>
    <message>
        <source>set</source>
        <translation>محدَّد</translation>
    </message>
</context>
<context>
    <name>ShiftBox</name>
    <message>
        <source>Shifts</source>
        <translation>المناوبات</translation>
    </message>
    <message>
        <source>Add this shift</source>
        <translation>إضافة هذه المناوبة</translation>
    </message>
    <message>
        <source>Remove the shift</source>
        <translation>إزالة المناوبة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shifts</source>
        <translation>المناوبات</translation>
    </message>
    <message>
        <source>Past ones, too</source>
        <translation>الماضية أيضًا</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>No shifts</source>
        <translation>لا مناوبات</translation>
    </message>
    <message>
        <source>Whoever has no shift may sign in at any time.</source>
        <translation>من ليست له مناوبة يمكنه تسجيل الدخول في أي وقت.</translation>
    </message>
</context>
<context>
    <name>SideFold</name>
    <message>
        <source>Last scans and counts</source>
        <translation>آخر عمليات المسح والأعداد</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Last scans</source>
        <translation>آخر عمليات المسح</translation>
    </message>
    <message>
        <source>Nobody yet. The first scan shows up here.</source>
        <translation>لا أحد بعد. يظهر أول مسح هنا.</translation>
    </message>
    <message>
        <source>Let out here</source>
        <translation>خرجوا من هنا</translation>
    </message>
    <message>
        <source>Admitted here</source>
        <translation>دخلوا من هنا</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>منذ {time}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>من {count}</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>المعروف هنا</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>كل البوابات</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>في الداخل</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>الاسم ورمز PIN غير متطابقين.</translation>
    </message>
    <message>
        <source>There is no PIN for this name. Use the badge, or ask an organizer for a PIN.</source>
        <translation>لا رمز PIN لهذا الاسم. استخدم الشارة أو اطلب رمز PIN من منظّم.</translation>
    </message>
    <message>
        <source>This code is no badge that counts here.</source>
        <translation>هذا الرمز ليس شارة صالحة هنا.</translation>
    </message>
    <message>
        <source>{name} is not on shift now. A supervisor has to agree.</source>
        <translation>{name} ليس في مناوبته الآن. تلزم موافقة مشرف.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s name and PIN do not belong together.</source>
        <translation>اسم المشرف ورمز PIN غير متطابقين.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Lock this kiosk</source>
        <translation>قفل هذا الجهاز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Take over, or lock this kiosk</source>
        <translation>تولَّ هذا الجهاز أو اقفله</translation>
    </message>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>يلزم اسم المشرف ورمزه السري.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>اختر اسمك واكتب رمز PIN.</translation>
    </message>
    <message>
        <source>{name} is at this kiosk</source>
        <translation>{name} على هذا الجهاز</translation>
    </message>
    <message>
        <source>Who is at this kiosk?</source>
        <translation>من على هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Hold your badge in front of the camera, or choose your name and type your PIN.</source>
        <translation>ضع شارتك أمام الكاميرا، أو اختر اسمك واكتب رمز PIN.</translation>
    </message>
    <message>
        <source>Take over   ⏎</source>
        <translation>استلام   ⏎</translation>
    </message>
    <message>
        <source>Sign in   ⏎</source>
        <translation>تسجيل الدخول   ⏎</translation>
    </message>
</context>
<context>
    <name>SoundLines</name>
    <message>
        <source>Admitted</source>
        <translation>سُمح بالدخول</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>دقّق جيدًا</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>ليس هكذا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>قف</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>اسأل</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>الخطأ منّا</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>غليظ</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>حادّ</translation>
    </message>
    <message>
        <source>Verdicts make a sound</source>
        <translation>صوت مع النتائج</translation>
    </message>
    <message>
        <source>The word of each verdict is spoken</source>
        <translation>نطق كلمة كل نتيجة</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>تشغيل صوت</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>لا يوجد صوت ناطق على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Each kind of verdict has a sound of its own. If you hear nothing, turn this computer up.</source>
        <translation>لكل نوع من النتائج صوت خاص. إن لم تسمع شيئًا فارفع صوت هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} ي {hours} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>آخر ١٥ دقيقة</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>The last 3 hours</source>
        <translation>آخر ٣ ساعات</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>من … إلى …</translation>
    </message>
</context>
<context>
    <name>SpeedTable</name>
    <message>
        <source>Read the code</source>
        <translation>قراءة الرمز</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>اتخاذ القرار</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>التدوين</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>From picture to verdict</source>
        <translation>من الصورة إلى النتيجة</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>بالميلي ثانية</translation>
    </message>
    <message>
        <source>half of them</source>
        <translation>نصفها</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>٩٥ من ١٠٠</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>الأبطأ</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Let the others sign in here</source>
        <translation>السماح للآخرين بتسجيل الدخول هنا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>طريقة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>المناوبة</translation>
    </message>
    <message>
        <source>Anybody may scan here. Once there is an organizer, whoever uses this kiosk has to sign in.</source>
        <translation>يمكن لأي شخص المسح هنا. عند وجود منظّم، على كل من يستخدم هذا الجهاز تسجيل الدخول.</translation>
    </message>
    <message>
        <source>No staff</source>
        <translation>لا موظفين</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>الشارة</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>ليس هنا بعد</translation>
    </message>
    <message>
        <source>Somebody of this name is here already: {names}</source>
        <translation>يوجد شخص بهذا الاسم هنا من قبل: {names}</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Steward</source>
        <translation>موظف البوابة</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>المنظّم</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>الفني</translation>
    </message>
</context>
<context>
    <name>StandingFlag</name>
    <message>
        <source>Take away</source>
        <translation>أزِل</translation>
    </message>
    <message>
        <source>Take away: {reason}</source>
        <translation>أزِل: {reason}</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation>لا يمكن عرض هذا الآن</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {place} of {total}: {title}</source>
        <translation>الخطوة {place} من {total}: {title}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>End the set-up</source>
        <translation>إنهاء الإعداد</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Overridden by: {who}</source>
        <translation>استثناء بقرار: {who}</translation>
    </message>
    <message>
        <source>Took an entry back</source>
        <translation>تم التراجع عن سجل</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Agreed by: {who}</source>
        <translation>وافق عليه: {who}</translation>
    </message>
    <message>
        <source>The device&apos;s own clock: {time}</source>
        <translation>ساعة الجهاز: {time}</translation>
    </message>
</context>
<context>
    <name>StoryLines</name>
    <message>
        <source>So far</source>
        <translation>حتى الآن</translation>
    </message>
    <message>
        <source>This ticket was never scanned.</source>
        <translation>لم تُمسح هذه التذكرة من قبل.</translation>
    </message>
    <message>
        <source>{count} earlier ones are in the log.</source>
        <translation>سجلات أقدم في سجل الدخول: {count}</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Back to the log   Esc</source>
        <translation>العودة إلى السجل   Esc</translation>
    </message>
    <message>
        <source>A code that is in no guest list</source>
        <translation>رمز ليس في أي قائمة ضيوف</translation>
    </message>
</context>
<context>
    <name>SupervisorLines</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>رمز المشرف</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>من يقرر؟</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>زامن الآن</translation>
    </message>
    <message>
        <source>What was not taken</source>
        <translation>ما لم يُقبل</translation>
    </message>
    <message>
        <source>Runs, the latest first</source>
        <translation>عمليات المزامنة، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Parts of the guest list</source>
        <translation>أجزاء قائمة الضيوف</translation>
    </message>
    <message>
        <source>The platform&apos;s own counts</source>
        <translation>أعداد المنصة نفسها</translation>
    </message>
    <message>
        <source>This platform tells no counts of its own.</source>
        <translation>هذه المنصة لا تذكر أعدادًا خاصة بها.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>المزامنة</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>جارٍ فحص الحالة</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>لا مزامنة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>بلا اتصال</translation>
    </message>
    <message>
        <source>since: {time}</source>
        <translation>الانقطاع: {time}</translation>
    </message>
    <message>
        <source>guest list read: {time}</source>
        <translation>قُرئت قائمة الضيوف: {time}</translation>
    </message>
    <message>
        <source>entries delivered: {time}</source>
        <translation>سُلِّمت السجلات: {time}</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>not taken by the platform: {count}</source>
        <translation>لم تقبله المنصة: {count}</translation>
    </message>
    <message>
        <source>the oldest: {time}</source>
        <translation>الأقدم: {time}</translation>
    </message>
    <message>
        <source>delivered so far: {count}</source>
        <translation>سُلِّم حتى الآن: {count}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>ما ينتظر</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>غير مكتملة بعد</translation>
    </message>
    <message>
        <source>The guest list is from</source>
        <translation>تاريخ قائمة الضيوف</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Part of the guest list</source>
        <translation>جزء من قائمة الضيوف</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>آخر قراءة</translation>
    </message>
    <message>
        <source>Next run in</source>
        <translation>التشغيل التالي بعد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>not to its end yet</source>
        <translation>لم يكتمل بعد</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>At the platform</source>
        <translation>على المنصة</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>It begins as soon as the sync service runs.</source>
        <translation>تبدأ عند تشغيل خدمة المزامنة.</translation>
    </message>
    <message>
        <source>Asked for. What comes appears here.</source>
        <translation>أُرسل الطلب. يظهر هنا ما يصل.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Send entries</source>
        <translation>إرسال السجلات</translation>
    </message>
    <message>
        <source>Read the guest list</source>
        <translation>قراءة قائمة الضيوف</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>well</source>
        <translation>بنجاح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الفعاليات</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>قوائم الدخول</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>أنواع التذاكر</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>البوابات</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Withdrawn codes</source>
        <translation>الرموز المسحوبة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>مفاتيح التوقيع</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Wristbands and cards</source>
        <translation>الأساور والبطاقات</translation>
    </message>
    <message>
        <source>Entries of other gates</source>
        <translation>سجلات البوابات الأخرى</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>{name}: sold</source>
        <translation>{name}: المباع</translation>
    </message>
    <message>
        <source>{name}: tickets</source>
        <translation>{name}: التذاكر</translation>
    </message>
    <message>
        <source>{name}: came</source>
        <translation>{name}: الحاضرون</translation>
    </message>
</context>
<context>
    <name>TakeHomePage</name>
    <message>
        <source>Without names (pseudonyms)</source>
        <translation>دون أسماء (أسماء مستعارة)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>كل الأعمدة</translation>
    </message>
    <message>
        <source>Only what the log page is narrowed to</source>
        <translation>فقط ما تعرضه مرشّحات صفحة السجل</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>حفظ …</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>As</source>
        <translation>بصيغة</translation>
    </message>
    <message>
        <source>Files of everything that this laptop knows. They are yours: only you can read them.</source>
        <translation>ملفات بكل ما يعرفه هذا الحاسوب. هي لك: أنت وحدك تستطيع قراءتها.</translation>
    </message>
    <message>
        <source>Closing report of the evening</source>
        <translation>التقرير الختامي للأمسية</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>سجل الدخول</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>What was sold and paid at the door</source>
        <translation>ما بيع ودُفع عند الباب</translation>
    </message>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF، للقراءة والطباعة</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>مصنّف Excel</translation>
    </message>
    <message>
        <source>CSV, for other programs</source>
        <translation>CSV، لبرامج أخرى</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>أخذ البيانات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>جارٍ العدّ</translation>
    </message>
    <message>
        <source>{count} rows written</source>
        <translation>الصفوف المكتوبة: {count}</translation>
    </message>
    <message>
        <source>Calling it off</source>
        <translation>جارٍ الإلغاء</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>كُتب:</translation>
    </message>
    <message>
        <source>Called off. Nothing was left behind.</source>
        <translation>أُلغي. لم يُترك أي شيء.</translation>
    </message>
</context>
<context>
    <name>TakingsPage</name>
    <message>
        <source>End the shift with this count</source>
        <translation>إنهاء المناوبة بهذا العدّ</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Note (may be left empty)</source>
        <translation>ملاحظة (يمكن تركها فارغة)</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>حسب نوع التذكرة</translation>
    </message>
    <message>
        <source>By steward</source>
        <translation>حسب موظف البوابة</translation>
    </message>
    <message>
        <source>Till of this shift</source>
        <translation>صندوق هذه المناوبة</translation>
    </message>
    <message>
        <source>Not counted yet on this laptop.</source>
        <translation>لم يُعدّ بعد على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Last counted: {time}</source>
        <translation>آخر عدّ: {time}</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>نوع التذكرة</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>الضيوف</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>المقبوض</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>موظف البوابة</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>تم العدّ.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Admitted by {name}</source>
        <translation>أدخله {name}</translation>
    </message>
    <message>
        <source>From {before} to {zone}</source>
        <translation>من {before} إلى {zone}</translation>
    </message>
    <message>
        <source>Waiting list: next in line</source>
        <translation>قائمة الانتظار: التالي في الدور</translation>
    </message>
    <message>
        <source>Waiting list: place {place}, {before} before</source>
        <translation>قائمة الانتظار: الدور {place}، وقبله {before}</translation>
    </message>
    <message>
        <source>Flagged: {reason}</source>
        <translation>عليه علامة: {reason}</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>المقعد {seat}</translation>
    </message>
    <message>
        <source>First entry: {entry}</source>
        <translation>أول دخول: {entry}</translation>
    </message>
    <message>
        <source>Latest of {count}: {entry}</source>
        <translation>الأخير من {count}: {entry}</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Show log as codes</source>
        <translation>عرض السجل كرموز</translation>
    </message>
    <message>
        <source>Save log as a file …</source>
        <translation>حفظ السجل كملف …</translation>
    </message>
    <message>
        <source>Read its screen</source>
        <translation>قراءة شاشته</translation>
    </message>
    <message>
        <source>Take in its file …</source>
        <translation>استيراد ملفه …</translation>
    </message>
    <message>
        <source>For gates without a network: guests who came in at one are known at the other afterwards.</source>
        <translation>لبوابات بلا شبكة: من دخل من إحداها يُعرف بعدها عند الأخرى.</translation>
    </message>
    <message>
        <source>The log of this laptop</source>
        <translation>سجل هذا الحاسوب</translation>
    </message>
    <message>
        <source>The log of another laptop</source>
        <translation>سجل حاسوب آخر</translation>
    </message>
    <message>
        <source>Gate to gate</source>
        <translation>من بوابة إلى بوابة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>تم الحفظ: {path}</translation>
    </message>
    <message>
        <source>New here: {new} of {entries} scans</source>
        <translation>الجديد هنا: {new} من {entries} من عمليات المسح</translation>
    </message>
    <message>
        <source>Left out, of events that this laptop does not know: {count}</source>
        <translation>المتروك، من فعاليات لا يعرفها هذا الحاسوب: {count}</translation>
    </message>
    <message>
        <source>Proved by their own log alone: {count}</source>
        <translation>المثبت بسجله وحده: {count}</translation>
    </message>
    <message>
        <source>Left out, under no signature: {count}</source>
        <translation>متروك بلا توقيع: {count}</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Gatehouse is locked</source>
        <translation>Gatehouse مقفل</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>عبارة مرور هذا الحاسوب</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Venue</name>
    <message>
        <source>No venue is set up on this laptop.</source>
        <translation>لا توجد مجموعة معدّة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Looking for the host.</source>
        <translation>جارٍ البحث عن المضيف.</translation>
    </message>
    <message>
        <source>Catching up with the other gates.</source>
        <translation>جارٍ اللحاق بالبوابات الأخرى.</translation>
    </message>
    <message>
        <source>All gates agree before anybody is let in.</source>
        <translation>توافق كل البوابات قبل إدخال أي شخص.</translation>
    </message>
    <message>
        <source>The host does not answer: this laptop decides alone.</source>
        <translation>المضيف لا يجيب: هذا الحاسوب يقرر وحده.</translation>
    </message>
    <message>
        <source>The host counts otherwise: this laptop decides alone.</source>
        <translation>المضيف يعدّ بطريقة مختلفة: هذا الحاسوب يقرر وحده.</translation>
    </message>
    <message>
        <source>This host was taken over from. Looking for the new one.</source>
        <translation>حلّ مضيف آخر محل هذا المضيف. جارٍ البحث عن الجديد.</translation>
    </message>
    <message>
        <source>This laptop is not welcome in the venue any more: it decides alone.</source>
        <translation>لم يعد هذا الحاسوب مقبولًا في المجموعة: يقرر وحده.</translation>
    </message>
    <message>
        <source>It runs a version of Gatehouse that does not fit: install the same one everywhere.</source>
        <translation>إصدار Gatehouse هناك غير متوافق: ثبّت الإصدار نفسه في كل مكان.</translation>
    </message>
    <message>
        <source>It is enrolled at another platform: enrol it anew.</source>
        <translation>معدّ على منصة أخرى: يجب إعداده من جديد.</translation>
    </message>
    <message>
        <source>It works for another event: choose the same one.</source>
        <translation>يعمل لفعالية أخرى: اختر الفعالية نفسها.</translation>
    </message>
    <message>
        <source>It knows other rules of the same check-in list: let both fetch from the platform.</source>
        <translation>قواعد مختلفة لقائمة الدخول نفسها: دع الطرفين يجلبانها من المنصة.</translation>
    </message>
    <message>
        <source>Its guest list is not complete yet: let it finish loading.</source>
        <translation>قائمة الضيوف هناك غير مكتملة بعد: دع التحميل ينتهي.</translation>
    </message>
    <message>
        <source>Another laptop works with a copy of this one&apos;s data: enrol that one anew, then let it join.</source>
        <translation>يعمل حاسوب آخر بنسخة من بيانات هذا الحاسوب: أعدّ ذلك الحاسوب من جديد، ثم اسمح له بالانضمام.</translation>
    </message>
    <message>
        <source>Its log of scans was changed or cut short: keep this laptop for whoever checks the evening.</source>
        <translation>غُيِّر سجل عمليات المسح فيه أو اقتُطع: احتفظ بهذا الحاسوب لمن يدقق في الأمسية.</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>لا إشارة</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>لا إشارة بعد</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>guest list complete</source>
        <translation>قائمة الضيوف مكتملة</translation>
    </message>
    <message>
        <source>guest list: {age}</source>
        <translation>قائمة الضيوف: {age}</translation>
    </message>
    <message>
        <source>guest list not complete</source>
        <translation>قائمة الضيوف غير مكتملة</translation>
    </message>
    <message>
        <source>reaches the platform</source>
        <translation>المنصة متاحة</translation>
    </message>
    <message>
        <source>no internet</source>
        <translation>لا إنترنت</translation>
    </message>
    <message>
        <source>battery {percent} %</source>
        <translation>البطارية {percent} %</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min ahead: set it right.</source>
        <translation>الساعة متقدمة {minutes} د: اضبطها.</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min behind: set it right.</source>
        <translation>الساعة متأخرة {minutes} د: اضبطها.</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Invite a gate</source>
        <translation>دعوة بوابة</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>رجوع   Esc</translation>
    </message>
    <message>
        <source>Venue: several gates, one guest list</source>
        <translation>المجموعة: عدة بوابات، قائمة ضيوف واحدة</translation>
    </message>
    <message>
        <source>One venue, several gates</source>
        <translation>مجموعة واحدة، عدة بوابات</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>البوابات: {heard} من {all}</translation>
    </message>
    <message>
        <source>The ledger is starting on this laptop.</source>
        <translation>يبدأ الدفتر المشترك على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This laptop is the host, as long as this window is open.</source>
        <translation>هذا الحاسوب هو المضيف ما دامت هذه النافذة مفتوحة.</translation>
    </message>
    <message>
        <source>Really shut out</source>
        <translation>تأكيد الاستبعاد</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Invite one more</source>
        <translation>دعوة بوابة أخرى</translation>
    </message>
    <message>
        <source>Really leave it</source>
        <translation>تأكيد المغادرة</translation>
    </message>
    <message>
        <source>Leave the venue</source>
        <translation>مغادرة المجموعة</translation>
    </message>
    <message>
        <source>Really take over</source>
        <translation>تأكيد التولّي</translation>
    </message>
    <message>
        <source>Take over as host</source>
        <translation>تولّي دور المضيف</translation>
    </message>
    <message>
        <source>Making the venue …</source>
        <translation>جارٍ إنشاء المجموعة …</translation>
    </message>
    <message>
        <source>Asking the host …</source>
        <translation>جارٍ سؤال المضيف …</translation>
    </message>
    <message>
        <source>Is the old host off, or out of reach of all gates? While both run, gates on either side admit what the other side has admitted; every double is listed when they meet. Press once more to take over.</source>
        <translation>هل المضيف القديم متوقف أو بعيد عن متناول كل البوابات؟ ما دام الاثنان يعملان، تُدخل بوابات كل طرف من أدخله الطرف الآخر؛ وتُدرج كل حالة مكررة عند التقائهما. اضغط مرة أخرى للتولّي.</translation>
    </message>
    <message>
        <source>Making the ledger of all that is known here …</source>
        <translation>جارٍ إنشاء الدفتر المشترك من كل ما هو معروف هنا …</translation>
    </message>
    <message>
        <source>This laptop then decides alone, and forgets the venue&apos;s keys. Its entries stay. Press once more to leave.</source>
        <translation>بعدها يقرر هذا الحاسوب وحده وينسى مفاتيح المجموعة. تبقى سجلاته. اضغط مرة أخرى للمغادرة.</translation>
    </message>
    <message>
        <source>This gate is cut off at once and can come back by a new invitation only. What it told of stays. Press once more to shut it out.</source>
        <translation>تُقطع هذه البوابة فورًا ولا تعود إلا بدعوة جديدة. يبقى ما أبلغت عنه. اضغط مرة أخرى للاستبعاد.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>الضيف التالي   ⏎</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>دقّق جيدًا</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>حذف كل شيء</translation>
    </message>
    <message>
        <source>Guest lists, scans, backups and keys go from this laptop for good, and the window closes.</source>
        <translation>تُحذف قوائم الضيوف وعمليات المسح والنسخ الاحتياطية والمفاتيح من هذا الحاسوب نهائيًا، وتُغلق النافذة.</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>حفظ باسم …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The platform does not have {count} of them: they are saved into a file before.</source>
        <translation>ليس لدى المنصة {count} منها: تُحفظ في ملف قبل ذلك.</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Do it now</source>
        <translation>نفّذ الآن</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>متروك</translation>
    </message>
</context>
</TS>
