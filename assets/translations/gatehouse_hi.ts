<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Ask now</source>
        <translation>अभी पूछें</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>सूची जाँचें</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>भुगतान लें</translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation>मंज़ूर या अस्वीकार करें</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>बिना भुगतान प्रवेश दें</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>प्रवेश दें</translation>
    </message>
    <message>
        <source>Look the guest up by name</source>
        <translation>अतिथि को नाम से खोजें</translation>
    </message>
    <message>
        <source>Override …</source>
        <translation>अपवाद …</translation>
    </message>
    <message>
        <source>Switch to this event</source>
        <translation>इस कार्यक्रम पर जाएँ</translation>
    </message>
    <message>
        <source>Show the way</source>
        <translation>रास्ता बताएँ</translation>
    </message>
    <message>
        <source>Hand out a wristband</source>
        <translation>रिस्टबैंड दें</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Press again to take this entry back</source>
        <translation>यह प्रविष्टि वापस लेने के लिए फिर दबाएँ</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>अभी-अभी</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>required</source>
        <translation>ज़रूरी</translation>
    </message>
    <message>
        <source>A file cannot be taken here. Ask a supervisor if it is needed.</source>
        <translation>यहाँ फ़ाइल नहीं ली जा सकती। ज़रूरी हो तो पर्यवेक्षक से पूछें।</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>यह उत्तर स्वीकार नहीं है।</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>(deleted option)</source>
        <translation>(हटाया गया विकल्प)</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Please answer this.</source>
        <translation>कृपया इसका उत्तर दें।</translation>
    </message>
    <message>
        <source>Please write {min} to {max} letters.</source>
        <translation>कृपया {min} से {max} अक्षर लिखें।</translation>
    </message>
    <message>
        <source>Between {min} and {max}, please.</source>
        <translation>कृपया {min} और {max} के बीच लिखें।</translation>
    </message>
    <message>
        <source>Not below {min}, please.</source>
        <translation>कृपया {min} से कम न लिखें।</translation>
    </message>
    <message>
        <source>Not above {max}, please.</source>
        <translation>कृपया {max} से ज़्यादा न लिखें।</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>कृपया एक संख्या लिखें।</translation>
    </message>
    <message>
        <source>This has to be confirmed with yes.</source>
        <translation>इसकी पुष्टि “हाँ” से करनी होगी।</translation>
    </message>
    <message>
        <source>Please type a date, such as {example}.</source>
        <translation>कृपया तारीख लिखें, जैसे {example}।</translation>
    </message>
    <message>
        <source>Please type a time, such as {example}.</source>
        <translation>कृपया समय लिखें, जैसे {example}।</translation>
    </message>
    <message>
        <source>Please type both date and time.</source>
        <translation>कृपया तारीख और समय दोनों लिखें।</translation>
    </message>
    <message>
        <source>Please type two letters, such as DE.</source>
        <translation>कृपया दो अक्षर लिखें, जैसे DE।</translation>
    </message>
    <message>
        <source>Please type a phone number.</source>
        <translation>कृपया फ़ोन नंबर लिखें।</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>यह उत्तर स्वीकार नहीं है।</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve, let in   ⏎</source>
        <translation>मंज़ूर करें, प्रवेश दें   ⏎</translation>
    </message>
    <message>
        <source>Refuse the guest</source>
        <translation>अतिथि को मना करें</translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation>क्यों? (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>क्यों?</translation>
    </message>
    <message>
        <source>Approve this guest?</source>
        <translation>क्या यह अतिथि मंज़ूर है?</translation>
    </message>
</context>
<context>
    <name>Assurance</name>
    <message>
        <source>The platform agreed</source>
        <translation>प्लेटफ़ॉर्म सहमत</translation>
    </message>
    <message>
        <source>All gates agreed</source>
        <translation>सभी गेट सहमत</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>केवल यह लैपटॉप</translation>
    </message>
    <message>
        <source>Decided by this laptop</source>
        <translation>इस लैपटॉप का निर्णय</translation>
    </message>
    <message>
        <source>no contact with the platform yet</source>
        <translation>प्लेटफ़ॉर्म से अभी तक संपर्क नहीं</translation>
    </message>
    <message>
        <source>guest list from {time}</source>
        <translation>अतिथि सूची: {time}</translation>
    </message>
    <message>
        <source>last contact {time}</source>
        <translation>आखिरी संपर्क: {time}</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Save as PNG</source>
        <translation>PNG में सहेजें</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>CSV में सहेजें</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>यही आँकड़ों में</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>क्या दिखाना है</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>बँटवारा</translation>
    </message>
    <message>
        <source>Length of a stretch</source>
        <translation>समय-खंड की अवधि</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>आगमन</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>अंदर मौजूद अतिथि</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>कारण अनुसार मनाही</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>अपेक्षित और आए हुए</translation>
    </message>
    <message>
        <source>Speed of the gates</source>
        <translation>गेटों की गति</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>केवल एक लैपटॉप</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>सब मिलाकर</translation>
    </message>
    <message>
        <source>By gate</source>
        <translation>गेट के अनुसार</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>टिकट के प्रकार के अनुसार</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>ज़ोन के अनुसार</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>सूची के अनुसार</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} मिनट</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>उपस्थिति</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>गिनती हो रही है</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>पहली बार कुछ सेकंड लग सकते हैं।</translation>
    </message>
    <message>
        <source>As soon as there is a guest list or somebody scans, the figures are here.</source>
        <translation>अतिथि सूची आते ही या किसी के स्कैन करते ही आँकड़े यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>अभी गिनने को कुछ नहीं</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>ज़ोन के अनुसार अंदर मौजूद अतिथि</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>तस्वीर वहाँ सहेजी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>सहेजा गया: {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceTiles</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation>{expected} में से {came} आए</translation>
    </message>
    <message>
        <source>{share} % of the limit is reached</source>
        <translation>सीमा का {share} % पूरा</translation>
    </message>
    <message>
        <source>most: {guests} at {time}</source>
        <translation>सबसे ज़्यादा: {guests} ({time})</translation>
    </message>
    <message>
        <source>half of those who left stayed {minutes} min</source>
        <translation>बाहर गए लोगों में से आधे {minutes} मिनट तक रुके</translation>
    </message>
    <message>
        <source>Inside: {list}</source>
        <translation>अंदर: {list}</translation>
    </message>
    <message>
        <source>in 30 minutes: {count}</source>
        <translation>30 मिनट में: {count}</translation>
    </message>
    <message>
        <source>in an hour: {count}</source>
        <translation>एक घंटे में: {count}</translation>
    </message>
    <message>
        <source>Came in the last 15 minutes</source>
        <translation>पिछले 15 मिनट में आए</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>लेन</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>सब ठीक है</translation>
    </message>
    <message>
        <source>turned out double: {count}</source>
        <translation>दोहराव निकले: {count}</translation>
    </message>
    <message>
        <source>of {count} admissions</source>
        <translation>{count} प्रवेशों में से</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>केवल एक लैपटॉप का निर्णय</translation>
    </message>
</context>
<context>
    <name>AttendanceViews</name>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>कोई ज़ोन नहीं</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>आगमन</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>कारण अनुसार मनाही</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>स्कैन</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>From</source>
        <translation>शुरू</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>अंदर मौजूद अतिथि</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>अपेक्षित और आए हुए</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>टिकट</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>आए</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>अभी नहीं आए</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>टिकट का प्रकार</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>ज़ोन के अनुसार अंदर मौजूद अतिथि</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ज़ोन</translation>
    </message>
    <message>
        <source>Seconds for a guest</source>
        <translation>प्रति अतिथि सेकंड</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>सेकंड</translation>
    </message>
    <message>
        <source>Half of them</source>
        <translation>आधे</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>100 में से 95</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>व्यस्तता</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>क्या मदद करेगा</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>केवल एक लैपटॉप का निर्णय</translation>
    </message>
    <message>
        <source>admissions</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>अकेले</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>गेट नहीं</translation>
    </message>
    <message>
        <source>Open another lane</source>
        <translation>एक और लेन खोलें</translation>
    </message>
    <message>
        <source>One lane may close</source>
        <translation>एक लेन बंद कर सकते हैं</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>बैज</translation>
    </message>
    <message>
        <source>The badge as a QR code</source>
        <translation>QR कोड के रूप में बैज</translation>
    </message>
    <message>
        <source>Print it, or photograph it now: it is not shown again. Badges before it count no more.</source>
        <translation>इसे अभी प्रिंट करें या इसकी फ़ोटो लें: यह दोबारा नहीं दिखेगा। इससे पहले के बैज अब मान्य नहीं हैं।</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>प्रिंट करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>BadgeOffer</name>
    <message>
        <source>Print my badge</source>
        <translation>मेरा बैज छापें</translation>
    </message>
    <message>
        <source>Your badge is being printed.</source>
        <translation>आपका बैज छप रहा है।</translation>
    </message>
    <message>
        <source>Please ask our staff for your badge.</source>
        <translation>कृपया अपना बैज हमारे कर्मचारियों से माँगें।</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Ticket type as a bar in its colour</source>
        <translation>टिकट का प्रकार उसके रंग की पट्टी में</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>स्कैन के लिए कोड</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>आयोजक का लोगो</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>जाँच बैज प्रिंट करें</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>काग़ज़</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>नाम के नीचे की पंक्तियाँ</translation>
    </message>
    <message>
        <source>Lines on the back (may be left empty)</source>
        <translation>पीछे की पंक्तियाँ (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <source>Filled in: {names}</source>
        <translation>अपने आप भरे जाते हैं: {names}</translation>
    </message>
    <message>
        <source>Labels left (empty: not counted)</source>
        <translation>बचे लेबल (खाली: नहीं गिने जाते)</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>सामने</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>बैज</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>सहेजा गया।</translation>
    </message>
    <message>
        <source>The printer took it.</source>
        <translation>प्रिंटर को भेजा गया।</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Tickets that are not there yet are asked about.</source>
        <translation>जो टिकट अभी नहीं आए हैं, उनके बारे में पूछा जाएगा।</translation>
    </message>
    <message>
        <source>{share} % of the limit of guests are inside.</source>
        <translation>अतिथियों की सीमा के {share} % अंदर हैं।</translation>
    </message>
    <message>
        <source>The sync service is not running. The guest list is incomplete.</source>
        <translation>सिंक सेवा नहीं चल रही है। अतिथि सूची अधूरी है।</translation>
    </message>
    <message>
        <source>The sync service is not running. Scanning goes on.</source>
        <translation>सिंक सेवा नहीं चल रही है। स्कैन जारी है।</translation>
    </message>
    <message>
        <source>Offline. The guest list is not complete yet.</source>
        <translation>ऑफ़लाइन। अतिथि सूची अभी पूरी नहीं है।</translation>
    </message>
    <message>
        <source>Offline. Scanning goes on.</source>
        <translation>ऑफ़लाइन। स्कैन जारी है।</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>आखिरी संपर्क: {time}</translation>
    </message>
</context>
<context>
    <name>BeginningView</name>
    <message>
        <source>Make it the host</source>
        <translation>इसे होस्ट बनाएँ</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>स्थल का नाम</translation>
    </message>
    <message>
        <source>Or paste the invitation here</source>
        <translation>या निमंत्रण यहाँ पेस्ट करें</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>निमंत्रण</translation>
    </message>
    <message>
        <source>Gates of one venue let each ticket in once, without the internet.</source>
        <translation>एक स्थल के गेट हर टिकट को एक ही बार प्रवेश देते हैं, बिना इंटरनेट के।</translation>
    </message>
    <message>
        <source>One laptop is the host: on mains, and there until the end. All others ask it before green.</source>
        <translation>एक लैपटॉप होस्ट है: बिजली से जुड़ा, और अंत तक मौजूद। बाकी सभी हरे से पहले उससे पूछते हैं।</translation>
    </message>
    <message>
        <source>Any other laptop: hold its camera to the code that the host shows.</source>
        <translation>कोई दूसरा लैपटॉप: होस्ट पर दिख रहा कोड उसके कैमरे के सामने रखें।</translation>
    </message>
</context>
<context>
    <name>BookingList</name>
    <message>
        <source>Booking {number}: {came} of {count} in</source>
        <translation>बुकिंग {number}: {count} में से {came} अंदर</translation>
    </message>
    <message>
        <source>{count} of {all} are shown. The others are found by name.</source>
        <translation>{all} में से {count} दिखाए गए हैं। बाकी को नाम से खोजें।</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>All who are not in</source>
        <translation>सभी जो अंदर नहीं हैं</translation>
    </message>
</context>
<context>
    <name>ButtonsEditor</name>
    <message>
        <source>Yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
</context>
<context>
    <name>ByHandForm</name>
    <message>
        <source>Connect</source>
        <translation>कनेक्ट करें</translation>
    </message>
    <message>
        <source>Use a set-up code</source>
        <translation>सेटअप कोड इस्तेमाल करें</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>प्लेटफ़ॉर्म</translation>
    </message>
    <message>
        <source>Choose the platform</source>
        <translation>प्लेटफ़ॉर्म चुनें</translation>
    </message>
    <message>
        <source>Address, such as tickets.example.com</source>
        <translation>पता, जैसे tickets.example.com</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>ई-मेल पता</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>क्लाइंट ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>क्लाइंट सीक्रेट</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Test code for hand scanners</source>
        <translation>हैंड स्कैनर के लिए जाँच कोड</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>फिर स्कैन करें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>हैंड स्कैनर सेट करें</translation>
    </message>
    <message>
        <source>1.  Its name, as the entry log shall show it</source>
        <translation>1.  इसका नाम, जैसा प्रवेश लॉग में दिखना चाहिए</translation>
    </message>
    <message>
        <source>2.  Scan the code beside with it</source>
        <translation>2.  इससे बगल वाला कोड स्कैन करें</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>स्कैनर का नाम</translation>
    </message>
    <message>
        <source>Scan the test code now</source>
        <translation>अब जाँच कोड स्कैन करें</translation>
    </message>
    <message>
        <source>Waiting for the scanner …</source>
        <translation>स्कैनर का इंतज़ार …</translation>
    </message>
    <message>
        <source>Please scan the code once more.</source>
        <translation>कृपया कोड एक बार और स्कैन करें।</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>“{name}” तैयार है।</translation>
    </message>
    <message>
        <source>Receiving …</source>
        <translation>मिल रहा है …</translation>
    </message>
</context>
<context>
    <name>CameraArea</name>
    <message>
        <source>Try again now</source>
        <translation>अभी फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>CashRow</name>
    <message>
        <source>Cash handed over</source>
        <translation>नकद मिला</translation>
    </message>
    <message>
        <source>Change: {amount}</source>
        <translation>लौटाएँ: {amount}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>On now</source>
        <translation>अभी चल रहा है</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>तारीख नहीं</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>{came} of {expected} are in</source>
        <translation>{expected} में से {came} अंदर</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>निकास</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>प्रवेश</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>प्रवेश सूची</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>निकास</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>अन्य सूचियाँ</translation>
    </message>
    <message>
        <source>No further list</source>
        <translation>कोई अन्य सूची नहीं</translation>
    </message>
    <message>
        <source>Start scanning</source>
        <translation>स्कैन शुरू करें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Supervisor PIN …</source>
        <translation>पर्यवेक्षक PIN …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>फिर देखें</translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation>यह कियोस्क कहाँ लगा है?</translation>
    </message>
    <message>
        <source>Find an event: name or date</source>
        <translation>कार्यक्रम खोजें: नाम या तारीख</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>कार्यक्रम खोजें</translation>
    </message>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation>कार्यक्रम, सूची, गेट या मोड बदलें</translation>
    </message>
    <message>
        <source>No event is called like that.</source>
        <translation>इस नाम का कोई कार्यक्रम नहीं है।</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>कार्यक्रम चुनें।</translation>
    </message>
    <message>
        <source>Choose a check-in list.</source>
        <translation>प्रवेश सूची चुनें।</translation>
    </message>
    <message>
        <source>This event has no check-in list yet. Ask the organizer to make one.</source>
        <translation>इस कार्यक्रम की अभी कोई प्रवेश सूची नहीं है। आयोजक से बनाने को कहें।</translation>
    </message>
    <message>
        <source>Choose a gate.</source>
        <translation>गेट चुनें।</translation>
    </message>
    <message>
        <source>Waiting for the guest list</source>
        <translation>अतिथि सूची का इंतज़ार</translation>
    </message>
    <message>
        <source>No event has arrived yet. The sync service is loading the guest list.</source>
        <translation>अभी कोई कार्यक्रम नहीं आया है। सिंक सेवा अतिथि सूची लोड कर रही है।</translation>
    </message>
    <message>
        <source>Any gate</source>
        <translation>कोई भी गेट</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Stop scanning at this gate?</source>
        <translation>इस गेट पर स्कैन बंद करें?</translation>
    </message>
    <message>
        <source>Keep scanning</source>
        <translation>स्कैन जारी रखें</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>रोकें और बंद करें</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Scan with a hand scanner, or type a code</source>
        <translation>हैंड स्कैनर से स्कैन करें या कोड लिखें</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
</context>
<context>
    <name>CodeReading</name>
    <message>
        <source>How many codes were read</source>
        <translation>कितने कोड पढ़े गए</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>These are codes of another log. Stop, and begin again.</source>
        <translation>ये किसी दूसरे लॉग के कोड हैं। रोकें और फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>This code is no part of a log.</source>
        <translation>यह कोड किसी लॉग का हिस्सा नहीं है।</translation>
    </message>
    <message>
        <source>Hold the camera to the other laptop&apos;s screen.</source>
        <translation>कैमरा दूसरे लैपटॉप की स्क्रीन के सामने रखें।</translation>
    </message>
    <message>
        <source>{count} of {total} codes read</source>
        <translation>{total} में से {count} कोड पढ़े गए</translation>
    </message>
    <message>
        <source>Missing: {numbers}</source>
        <translation>बाकी: {numbers}</translation>
    </message>
</context>
<context>
    <name>CodeShow</name>
    <message>
        <source>A part of the log as a QR code</source>
        <translation>QR कोड के रूप में लॉग का एक हिस्सा</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>On the other laptop press “Read its screen” and hold its camera to this code.</source>
        <translation>दूसरे लैपटॉप पर “उसकी स्क्रीन पढ़ें” दबाएँ और उसका कैमरा इस कोड के सामने रखें।</translation>
    </message>
    <message>
        <source>Code {number} of {total}</source>
        <translation>कोड {number}, कुल {total}</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>All confirmed, admit   ⏎</source>
        <translation>सब पक्का, प्रवेश दें   ⏎</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy details</source>
        <translation>विवरण कॉपी करें</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>कॉपी हो गया</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>At the start</source>
        <translation>शुरुआत में</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>गिना गया</translation>
    </message>
    <message>
        <source>Stays in the box</source>
        <translation>गल्ले में रहेगा</translation>
    </message>
    <message>
        <source>Taken: {amount}</source>
        <translation>लिया: {amount}</translation>
    </message>
    <message>
        <source>Given back: {amount}</source>
        <translation>लौटाया: {amount}</translation>
    </message>
    <message>
        <source>Expected: {amount}</source>
        <translation>अपेक्षित: {amount}</translation>
    </message>
    <message>
        <source>Difference: {amount}</source>
        <translation>अंतर: {amount}</translation>
    </message>
</context>
<context>
    <name>DecisionTexts</name>
    <message>
        <source>Guests&apos; names as initials, and back</source>
        <translation>अतिथियों के नाम केवल पहले अक्षरों में, और वापस</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Set up a hand scanner</source>
        <translation>हैंड स्कैनर सेट करें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Hand scanners</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>Speed since the start</source>
        <translation>शुरू से अब तक की गति</translation>
    </message>
    <message>
        <source>Camera and hand scanners</source>
        <translation>कैमरा और हैंड स्कैनर</translation>
    </message>
    <message>
        <source>Hold any code up: here it is only read, and nobody is let in by it.</source>
        <translation>कोई भी कोड सामने रखें: यहाँ वह केवल पढ़ा जाता है, उससे किसी को प्रवेश नहीं मिलता।</translation>
    </message>
    <message>
        <source>“{name}” has read it.</source>
        <translation>“{name}” ने इसे पढ़ लिया।</translation>
    </message>
    <message>
        <source>The camera has read it: {kind}</source>
        <translation>कैमरे ने पढ़ लिया: {kind}</translation>
    </message>
    <message>
        <source>{number} pictures a second</source>
        <translation>प्रति सेकंड {number} तस्वीरें</translation>
    </message>
    <message>
        <source>searched in {half} ms, 95 of 100 within {most} ms</source>
        <translation>{half} ms में खोजा गया, 100 में से 95 बार {most} ms के भीतर</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Ready for the first guest</source>
        <translation>पहले अतिथि के लिए तैयार</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>लगभग तैयार</translation>
    </message>
</context>
<context>
    <name>DoorPanel</name>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>पर्यवेक्षक का नाम और PIN ज़रूरी हैं।</translation>
    </message>
</context>
<context>
    <name>EarlierUse</name>
    <message>
        <source>here</source>
        <translation>यहाँ</translation>
    </message>
    <message>
        <source>at another laptop</source>
        <translation>दूसरे लैपटॉप पर</translation>
    </message>
    <message>
        <source>Used at {time}</source>
        <translation>इस्तेमाल हुआ: {time}</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>आपके द्वारा</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name} द्वारा</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Connect</source>
        <translation>कनेक्ट करें</translation>
    </message>
    <message>
        <source>Connect this kiosk</source>
        <translation>यह कियोस्क कनेक्ट करें</translation>
    </message>
    <message>
        <source>This takes a minute, and only once.</source>
        <translation>इसमें एक मिनट लगता है, और केवल एक बार।</translation>
    </message>
    <message>
        <source>Or paste the set-up code here</source>
        <translation>या सेटअप कोड यहाँ चिपकाएँ</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>सेटअप कोड</translation>
    </message>
    <message>
        <source>Or in a terminal: kiosk enrol</source>
        <translation>या टर्मिनल में: kiosk enrol</translation>
    </message>
    <message>
        <source>Type address and token</source>
        <translation>पता और टोकन लिखें</translation>
    </message>
    <message>
        <source>Open your event on the ticket platform and add a device for check-in.</source>
        <translation>टिकट प्लेटफ़ॉर्म पर अपना कार्यक्रम खोलें और प्रवेश के लिए एक डिवाइस जोड़ें।</translation>
    </message>
    <message>
        <source>Hold the set-up code it shows in front of the camera.</source>
        <translation>वहाँ दिखा सेटअप कोड कैमरे के सामने रखें।</translation>
    </message>
    <message>
        <source>The guest list is loaded. From then on the kiosk works offline, too.</source>
        <translation>अतिथि सूची लोड होगी। उसके बाद कियोस्क ऑफ़लाइन भी काम करता है।</translation>
    </message>
    <message>
        <source>Connected. Loading the guest list …</source>
        <translation>कनेक्ट हो गया। अतिथि सूची लोड हो रही है …</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>प्लेटफ़ॉर्म से पूछा जा रहा है …</translation>
    </message>
    <message>
        <source>No answer yet. It goes on by itself once there is a network; or try another code.</source>
        <translation>अभी कोई जवाब नहीं। नेटवर्क मिलते ही यह अपने आप आगे बढ़ेगा; या दूसरा कोड आज़माएँ।</translation>
    </message>
    <message>
        <source>No answer: the sync service is not running. Start it, and it goes on by itself.</source>
        <translation>कोई जवाब नहीं: सिंक सेवा नहीं चल रही है। उसे शुरू करें, फिर यह अपने आप आगे बढ़ेगा।</translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>Give it out   ⏎</source>
        <translation>दें   ⏎</translation>
    </message>
    <message>
        <source>Or type its number</source>
        <translation>या उसका नंबर लिखें</translation>
    </message>
    <message>
        <source>Scan the wristband or card that the guest gets.</source>
        <translation>अतिथि को मिलने वाला रिस्टबैंड या कार्ड स्कैन करें।</translation>
    </message>
    <message>
        <source>Hold the wristband or card that the guest gets to the NFC reader.</source>
        <translation>अतिथि को मिलने वाला रिस्टबैंड या कार्ड NFC रीडर पर रखें।</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>This page has failed</source>
        <translation>यह पृष्ठ विफल हो गया</translation>
    </message>
    <message>
        <source>Scanning goes on, and nothing that was scanned is lost.</source>
        <translation>स्कैनिंग जारी है, और कोई स्कैन नहीं खोया है।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर प्रयास करें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>A part of this window has failed. Scanning goes on.</source>
        <translation>इस विंडो का एक भाग विफल हो गया। स्कैनिंग जारी है।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>और फ़िल्टर</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>साफ़ करें</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>जवाब</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>प्रवेश कर्मी</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>टिकट का प्रकार</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>डिवाइस</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>दिशा</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>किसकी सहमति</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>किससे पढ़ा गया</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>अपवाद</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>नाम, नंबर या कोड</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>लॉग में खोजें</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>समय अवधि</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>केवल ये</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>इनके बिना</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>नाम नहीं</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>गेट नहीं</translation>
    </message>
    <message>
        <source>Not in the guest list</source>
        <translation>अतिथि सूची में नहीं</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>सिंक सेवा</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>सेटअप कोड</translation>
    </message>
    <message>
        <source>Event and gate</source>
        <translation>कार्यक्रम और गेट</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>अतिथि सूची</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>आवाज़ें</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>पर्यवेक्षक PIN</translation>
    </message>
</context>
<context>
    <name>FlagBox</name>
    <message>
        <source>Mark this guest for whoever scans next</source>
        <translation>अगली स्कैनिंग के लिए इस अतिथि को चिह्नित करें</translation>
    </message>
    <message>
        <source>Why? Everybody at the gates reads it.</source>
        <translation>क्यों? गेट पर सभी इसे पढ़ेंगे।</translation>
    </message>
    <message>
        <source>Why is this guest marked?</source>
        <translation>यह अतिथि चिह्नित क्यों है?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>चिह्नित करें</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Check the identity</source>
        <translation>पहचान जाँचें</translation>
    </message>
    <message>
        <source>Was sent away</source>
        <translation>वापस भेजा गया था</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>पर्यवेक्षक को बुलाएँ</translation>
    </message>
    <message>
        <source>Something to pick up</source>
        <translation>कुछ लेना बाकी है</translation>
    </message>
</context>
<context>
    <name>GateLines</name>
    <message>
        <source>Confirm before anybody is admitted</source>
        <translation>प्रवेश देने से पहले पुष्टि करें</translation>
    </message>
    <message>
        <source>Where the gates are, for guests who came to another one</source>
        <translation>गेट कहाँ हैं, उन अतिथियों के लिए जो दूसरे गेट पर आए</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>सेटिंग फ़ाइल में तय; केवल वहीं बदलता है</translation>
    </message>
    <message>
        <source>For</source>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <source>What else is to be confirmed</source>
        <translation>और क्या पुष्टि करनी है</translation>
    </message>
    <message>
        <source>Every list</source>
        <translation>हर सूची</translation>
    </message>
    <message>
        <source>No arrow</source>
        <translation>कोई तीर नहीं</translation>
    </message>
    <message>
        <source>Such as: along the fence, 3 minutes</source>
        <translation>जैसे: बाड़ के साथ-साथ, 3 मिनट</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Shut out</source>
        <translation>बाहर करें</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>यह लैपटॉप</translation>
    </message>
</context>
<context>
    <name>GuestCount</name>
    <message>
        <source>One guest less</source>
        <translation>एक अतिथि कम</translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>एक अतिथि ज़्यादा</translation>
    </message>
</context>
<context>
    <name>GuestPanel</name>
    <message>
        <source>Print badge</source>
        <translation>बैज प्रिंट करें</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>जानकारी</translation>
    </message>
    <message>
        <source>Look at tickets without letting anybody in (Ctrl+I)</source>
        <translation>किसी को प्रवेश दिए बिना टिकट देखें (Ctrl+I)</translation>
    </message>
    <message>
        <source>Scan a ticket to see everything about it. Nobody is let in, and nothing is written.</source>
        <translation>टिकट की पूरी जानकारी के लिए उसे स्कैन करें। किसी को प्रवेश नहीं दिया जाता और कुछ दर्ज नहीं होता।</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>जाँच हो रही है …</translation>
    </message>
    <message>
        <source>Ticket info: nobody is let in</source>
        <translation>टिकट जानकारी: किसी को प्रवेश नहीं दिया जाता</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>ध्यान से देखें</translation>
    </message>
    <message>
        <source>May go out now.</source>
        <translation>अब बाहर जा सकते हैं।</translation>
    </message>
    <message>
        <source>May come in now.</source>
        <translation>अब अंदर आ सकते हैं।</translation>
    </message>
    <message>
        <source>Check in: {count}   ⏎</source>
        <translation>प्रवेश दें: {count}   ⏎</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>प्रवेश दें   ⏎</translation>
    </message>
</context>
<context>
    <name>GuestScreen</name>
    <message>
        <source>Your ticket, please</source>
        <translation>कृपया अपना टिकट दिखाएँ</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>फिर मिलेंगे</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>स्वागत है</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>कृपया एक पल रुकें</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>कृपया हमारे कर्मियों से बात करें</translation>
    </message>
</context>
<context>
    <name>GuestView</name>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mirror the picture</source>
        <translation>तस्वीर पलटें</translation>
    </message>
    <message>
        <source>Sounds on or off</source>
        <translation>आवाज़ चालू या बंद</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>गहरा, हल्का या उच्च कंट्रास्ट</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>पूरी स्क्रीन (F11)</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>निकास</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>सिंक बंद</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>लोड हो रहा है</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>ऑफ़लाइन</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{all} में से {heard} गेट</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>More: language, text size</source>
        <translation>और: भाषा, अक्षरों का आकार</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षरों का आकार</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>कुंजियाँ (F1)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>नया संस्करण</translation>
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
        <translation>क्रम</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>What waits for somebody</source>
        <translation>लंबित मामले</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>निपटाएँ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>फिर खोलें</translation>
    </message>
    <message>
        <source>Settled ones, too</source>
        <translation>निपटाए गए भी</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>What was found out, and by whom</source>
        <translation>क्या पता चला, और किसने पता किया</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>Looking what waits</source>
        <translation>लंबित मामले खोजे जा रहे हैं</translation>
    </message>
    <message>
        <source>No contradiction, and the platform has taken everything.</source>
        <translation>कोई टकराव नहीं है, और प्लेटफ़ॉर्म ने सब कुछ ले लिया है।</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>कुछ लंबित नहीं</translation>
    </message>
    <message>
        <source>Choose a decision, or write what was found out.</source>
        <translation>कोई निर्णय चुनें, या लिखें कि क्या पता चला।</translation>
    </message>
</context>
<context>
    <name>InvitationView</name>
    <message>
        <source>Invitation as a QR code</source>
        <translation>QR कोड के रूप में निमंत्रण</translation>
    </message>
    <message>
        <source>Invitation as text</source>
        <translation>टेक्स्ट के रूप में निमंत्रण</translation>
    </message>
    <message>
        <source>That laptop may become host later</source>
        <translation>वह लैपटॉप बाद में होस्ट बन सकता है</translation>
    </message>
    <message>
        <source>Invite a gate</source>
        <translation>गेट को निमंत्रण दें</translation>
    </message>
    <message>
        <source>On the other laptop open this page and hold its camera to the code, or paste the line. It works once, for 15 minutes; press once more for the next laptop.</source>
        <translation>दूसरे लैपटॉप पर यह पेज खोलें और कोड उसके कैमरे के सामने रखें, या लाइन पेस्ट करें। यह एक बार, 15 मिनट तक चलता है; अगले लैपटॉप के लिए फिर दबाएँ।</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>What was done about it</source>
        <translation>इस पर क्या किया गया</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} चुने गए</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>यह लैपटॉप</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>दूसरा पक्ष</translation>
    </message>
    <message>
        <source>Steward: {name}</source>
        <translation>प्रवेश कर्मी: {name}</translation>
    </message>
    <message>
        <source>Overridden by {name}</source>
        <translation>{name} का अपवाद</translation>
    </message>
    <message>
        <source>Agreed then: {who}</source>
        <translation>तब सहमति: {who}</translation>
    </message>
    <message>
        <source>The platform changed the ticket</source>
        <translation>प्लेटफ़ॉर्म ने टिकट बदला</translation>
    </message>
    <message>
        <source>The platform changed the booking</source>
        <translation>प्लेटफ़ॉर्म ने बुकिंग बदली</translation>
    </message>
    <message>
        <source>The platform withdrew the code</source>
        <translation>प्लेटफ़ॉर्म ने कोड निरस्त किया</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>प्लेटफ़ॉर्म का जवाब: {words}</translation>
    </message>
    <message>
        <source>Tried so far: {count}</source>
        <translation>अब तक कोशिशें: {count}</translation>
    </message>
    <message>
        <source>Entries that wait for it: {count}</source>
        <translation>इस पर रुकी प्रविष्टियाँ: {count}</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>जो प्लेटफ़ॉर्म ने नहीं लिया</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>बड़े अक्षर</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>आख़िरी अक्षर मिटाएँ</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>अंक और चिह्न</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>मात्रा वाले अक्षर</translation>
    </message>
    <message>
        <source>Letters of another language</source>
        <translation>दूसरी भाषा के अक्षर</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>स्पेस</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>कीबोर्ड छिपाएँ</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>अक्षर</translation>
    </message>
</context>
<context>
    <name>KeysOverview</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>यह पत्रक</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>पूरी स्क्रीन, और वापस</translation>
    </message>
    <message>
        <source>One step back: the typed code, the verdict, the form, the page</source>
        <translation>एक कदम पीछे: लिखा गया कोड, परिणाम, फ़ॉर्म, पेज</translation>
    </message>
    <message>
        <source>On to the next button or line; with Shift back</source>
        <translation>अगले बटन या लाइन पर; Shift के साथ पीछे</translation>
    </message>
    <message>
        <source>Presses what has the focus; in the empty line for codes: next guest</source>
        <translation>चुनी हुई चीज़ दबाता है; कोड की खाली लाइन में: अगला अतिथि</translation>
    </message>
    <message>
        <source>Presses or ticks what has the focus</source>
        <translation>चुनी हुई चीज़ दबाता है या उस पर निशान लगाता है</translation>
    </message>
    <message>
        <source>Up and down in a list, also while a name is typed</source>
        <translation>सूची में ऊपर और नीचे, नाम लिखते समय भी</translation>
    </message>
    <message>
        <source>The same in larger steps</source>
        <translation>वही, बड़े क़दमों में</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>As chosen here</source>
        <translation>जैसा यहाँ चुना गया</translation>
    </message>
    <message>
        <source>The platform&apos;s</source>
        <translation>प्लेटफ़ॉर्म का</translation>
    </message>
    <message>
        <source>Of a file</source>
        <translation>फ़ाइल से</translation>
    </message>
    <message>
        <source>Take a layout from a file …</source>
        <translation>फ़ाइल से लेआउट लें …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>लेआउट</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>नहीं छपता: {names}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staff</source>
        <translation>कर्मी</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>स्वयं-सेवा बंद करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Looking …</source>
        <translation>जाँच हो रही है …</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Which list?</source>
        <translation>कौन सी सूची?</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Loading the guest list is stopped</source>
        <translation>अतिथि सूची लोड करना रोका गया है</translation>
    </message>
    <message>
        <source>Guest list {percent} % loaded</source>
        <translation>अतिथि सूची {percent} % लोड हुई</translation>
    </message>
    <message>
        <source>The guest list is being loaded</source>
        <translation>अतिथि सूची लोड हो रही है</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>पर्यवेक्षक का PIN</translation>
    </message>
    <message>
        <source>Scan before it is complete</source>
        <translation>पूरी होने से पहले स्कैन करें</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>लोड करना रोकें</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>लोड करना जारी रखें</translation>
    </message>
    <message>
        <source>Scanning begins by itself once it is complete. Until then nobody can say who is on it. A supervisor may begin before that: tickets that are not there yet are then asked about.</source>
        <translation>सूची पूरी होते ही स्कैन अपने आप शुरू होगा। तब तक कोई नहीं बता सकता कि उसमें कौन है। पर्यवेक्षक पहले भी शुरू कर सकते हैं: तब जो टिकट नहीं आए हैं, उनके बारे में पूछा जाएगा।</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>लगभग {time} बाकी</translation>
    </message>
</context>
<context>
    <name>LogBrowser</name>
    <message>
        <source>Columns</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>पहले जैसा</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>साथ ले जाएँ</translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation>प्रविष्टियाँ, नई सबसे पहले</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>प्रवेश लॉग</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>लॉग पढ़ा जा रहा है</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>पहली बार कुछ सेकंड लग सकते हैं।</translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer span of time.</source>
        <translation>कोई फ़िल्टर हटाएँ या लंबी समय अवधि चुनें।</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>ऐसी कोई प्रविष्टि नहीं</translation>
    </message>
    <message>
        <source>Entries of all gates appear here as soon as somebody scans.</source>
        <translation>किसी के स्कैन करते ही सभी गेट की प्रविष्टियाँ यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>अभी कोई प्रविष्टि नहीं</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>टिकट</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>टिकट का प्रकार</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>प्रवेश कर्मी</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>चिह्न</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>दिशा</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>सीट</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>डिवाइस</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>किसकी सहमति</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>किससे पढ़ा गया</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>भेजने की स्थिति</translation>
    </message>
    <message>
        <source>Device&apos;s own clock</source>
        <translation>डिवाइस की घड़ी</translation>
    </message>
    <message>
        <source>Exact to</source>
        <translation>सटीकता</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>क्रम</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>अपवाद</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <source>takes another back</source>
        <translation>दूसरी को वापस लेती है</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>टकराव</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Admitted</source>
        <translation>प्रवेश दिया</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>मना किया</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>पूछा गया</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>बाहर गए</translation>
    </message>
    <message>
        <source>In</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>बाहर</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>प्लेटफ़ॉर्म</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>सभी गेट</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>केवल एक लैपटॉप</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>Typed or looked up</source>
        <translation>लिखा या खोजा गया</translation>
    </message>
    <message>
        <source>NFC</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>काग़ज़ पर</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>भेजना बाकी</translation>
    </message>
    <message>
        <source>The platform has it</source>
        <translation>प्लेटफ़ॉर्म को मिला</translation>
    </message>
    <message>
        <source>The platform did not take it</source>
        <translation>प्लेटफ़ॉर्म ने नहीं लिया</translation>
    </message>
    <message>
        <source>± {seconds} s</source>
        <translation>± {seconds} से.</translation>
    </message>
</context>
<context>
    <name>LogoLine</name>
    <message>
        <source>Choose …</source>
        <translation>चुनें …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>आयोजक का लोगो</translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>Check in   ⏎</source>
        <translation>प्रवेश दें   ⏎</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Name, booking number, e-mail or phone</source>
        <translation>नाम, बुकिंग नंबर, ई-मेल या फ़ोन</translation>
    </message>
    <message>
        <source>Guests found</source>
        <translation>मिले अतिथि</translation>
    </message>
    <message>
        <source>Look a guest up</source>
        <translation>अतिथि खोजें</translation>
    </message>
    <message>
        <source>Find guest</source>
        <translation>अतिथि खोजें</translation>
    </message>
    <message>
        <source>Look a guest up by name (Ctrl+F)</source>
        <translation>अतिथि को नाम से खोजें (Ctrl+F)</translation>
    </message>
    <message>
        <source>Beginnings of words are enough, in any order. Accents do not matter.</source>
        <translation>शब्दों की शुरुआत काफ़ी है, किसी भी क्रम में। मात्रा-चिह्नों से फ़र्क नहीं पड़ता।</translation>
    </message>
    <message>
        <source>No guest found. Try fewer letters, or another word.</source>
        <translation>कोई अतिथि नहीं मिला। कम अक्षर या दूसरा शब्द आज़माएँ।</translation>
    </message>
    <message>
        <source>The first {count} of {all} guests. Type on, and there are fewer.</source>
        <translation>{all} में से पहले {count} अतिथि। और टाइप करें, तो कम होंगे।</translation>
    </message>
    <message>
        <source>The first {count} guests. Type on, and there are fewer.</source>
        <translation>पहले {count} अतिथि। और टाइप करें, तो कम होंगे।</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>another gate</source>
        <translation>दूसरे गेट</translation>
    </message>
    <message>
        <source>an earlier time</source>
        <translation>पहले के समय</translation>
    </message>
    <message>
        <source>a later time</source>
        <translation>बाद के समय</translation>
    </message>
    <message>
        <source>This ticket</source>
        <translation>इस टिकट</translation>
    </message>
    <message>
        <source>another event</source>
        <translation>दूसरे कार्यक्रम</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>दूसरी तारीख</translation>
    </message>
    <message>
        <source>this zone</source>
        <translation>इस ज़ोन</translation>
    </message>
    <message>
        <source>another zone</source>
        <translation>दूसरे ज़ोन</translation>
    </message>
    <message>
        <source>several</source>
        <translation>कई</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>कुछ</translation>
    </message>
    <message>
        <source>the party</source>
        <translation>समूह</translation>
    </message>
</context>
<context>
    <name>NewVersionPage</name>
    <message>
        <source>Install</source>
        <translation>इंस्टॉल करें</translation>
    </message>
    <message>
        <source>From a USB stick …</source>
        <translation>USB स्टिक से …</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>New version: {version}</source>
        <translation>नया संस्करण: {version}</translation>
    </message>
    <message>
        <source>This window closes, the installer opens.</source>
        <translation>यह विंडो बंद होगी, इंस्टॉलर खुलेगा।</translation>
    </message>
    <message>
        <source>This is version {version}</source>
        <translation>यह संस्करण {version} है</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Letters</source>
        <translation>अक्षर</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>अंतिम अंक मिटाएँ</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>One guest more or fewer on the ticket whose − or + has the focus</source>
        <translation>जिस टिकट का − या + चुना हुआ है, उस पर एक अतिथि ज़्यादा या कम</translation>
    </message>
</context>
<context>
    <name>OnOffButton</name>
    <message>
        <source>On</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>This laptop opens here</source>
        <translation>यह लैपटॉप यहीं खुलता है</translation>
    </message>
    <message>
        <source>For an organizer&apos;s own laptop: it needs neither a camera nor a gate.</source>
        <translation>आयोजक के अपने लैपटॉप के लिए: इसे न कैमरा चाहिए, न गेट।</translation>
    </message>
    <message>
        <source>Entry log and reports</source>
        <translation>प्रवेश लॉग और रिपोर्ट</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Let in   ⏎</source>
        <translation>प्रवेश दें   ⏎</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>पर्यवेक्षक का PIN</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>क्यों?</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>निर्णय कौन ले रहा है?</translation>
    </message>
    <message>
        <source>Goes into the log with your name</source>
        <translation>आपके नाम के साथ लॉग में दर्ज होगा</translation>
    </message>
    <message>
        <source>Override: {word}</source>
        <translation>अपवाद: {word}</translation>
    </message>
    <message>
        <source>Reason, name and PIN are needed.</source>
        <translation>कारण, नाम और PIN ज़रूरी हैं।</translation>
    </message>
</context>
<context>
    <name>OverrideReasons</name>
    <message>
        <source>Went out for a moment</source>
        <translation>थोड़ी देर बाहर गए थे</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>गलती से स्कैन हुआ</translation>
    </message>
    <message>
        <source>Paid at the desk</source>
        <translation>काउंटर पर भुगतान किया</translation>
    </message>
    <message>
        <source>Guest of the organizer</source>
        <translation>आयोजक के अतिथि</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Not now   Esc</source>
        <translation>अभी नहीं   Esc</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Check them in</source>
        <translation>इन्हें प्रवेश दें</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>इनका नतीजा</translation>
    </message>
    <message>
        <source>Keep a list in a folder …</source>
        <translation>फ़ोल्डर में सूची रखें …</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>लिखना बंद करें</translation>
    </message>
    <message>
        <source>Numbers that were ticked, one in each line</source>
        <translation>निशान लगे नंबर, हर पंक्ति में एक</translation>
    </message>
    <message>
        <source>Printable, with who is in; written again each minute while this window is open, also after the next start.</source>
        <translation>छापने योग्य, कौन अंदर है सहित; जब तक यह विंडो खुली है हर मिनट फिर लिखी जाती है, अगली बार शुरू होने पर भी।</translation>
    </message>
    <message>
        <source>The list on paper</source>
        <translation>काग़ज़ पर सूची</translation>
    </message>
    <message>
        <source>What was ticked on it</source>
        <translation>उस पर क्या निशान लगा</translation>
    </message>
    <message>
        <source>List or ticket numbers, one in each line; *2 behind one for two guests of a party.</source>
        <translation>सूची या टिकट के नंबर, हर पंक्ति में एक; समूह के दो अतिथियों के लिए पीछे *2 लिखें।</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>काग़ज़</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>नतीजा</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Numbers to put right: {count}</source>
        <translation>ठीक करने के नंबर: {count}</translation>
    </message>
    <message>
        <source>A digit is wrong</source>
        <translation>एक अंक गलत है</translation>
    </message>
    <message>
        <source>Several tickets have it: enter the ticket&apos;s own number</source>
        <translation>कई टिकटों का यही नंबर है: टिकट का अपना नंबर लिखें</translation>
    </message>
    <message>
        <source>No ticket of this event has it</source>
        <translation>इस कार्यक्रम के किसी टिकट का यह नंबर नहीं है</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>प्रवेश दिया</translation>
    </message>
    <message>
        <source>A folder for the list, of a stick for instance</source>
        <translation>सूची के लिए फ़ोल्डर, जैसे USB स्टिक पर</translation>
    </message>
    <message>
        <source>Written at {time}: {path}</source>
        <translation>लिखा गया ({time}): {path}</translation>
    </message>
    <message>
        <source>Kept in: {folder}</source>
        <translation>यहाँ रखी जाती है: {folder}</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>सभी %Ln</numerusform>
            <numerusform>सभी %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Paid, let in   ⏎</source>
        <translation>भुगतान हुआ, प्रवेश दें   ⏎</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>देय राशि</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>भुगतान कैसे हुआ?</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>भुगतान लें</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>जो राशि दी गई, वह लिखें।</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>नकद या कार्ड?</translation>
    </message>
</context>
<context>
    <name>PayRow</name>
    <message>
        <source>Cash</source>
        <translation>नकद</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation>बाद में देंगे</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New PIN</source>
        <translation>नया PIN</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>बैज बनाएँ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>नया व्यक्ति</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>जैसा है वैसा रहेगा</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Checking …</source>
        <translation>जाँच हो रही है …</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>कैमरे की लाइव तस्वीर</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it.</source>
        <translation>पर्यवेक्षक PIN अभी नहीं चुना गया है। जिसने यह कियोस्क सेट किया, वही इसे चुनता है।</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>यह PIN गलत है।</translation>
    </message>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later in a terminal of this computer: kiosk pin</source>
        <translation>पर्यवेक्षक PIN अभी नहीं चुना गया है। जो यह कियोस्क सेट करता है, वही इसे चुनता है, सेटअप कोड के तुरंत बाद या बाद में इस कंप्यूटर के टर्मिनल में: kiosk pin</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>पर्यवेक्षक PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>PIN until now</source>
        <translation>अब तक का PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>नया PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>नया PIN फिर से</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>यह PIN रखें</translation>
    </message>
    <message>
        <source>With it supervisors let guests in whom the rules refuse. Share it with nobody else.</source>
        <translation>इससे पर्यवेक्षक उन अतिथियों को प्रवेश देते हैं जिन्हें नियम रोकते हैं। इसे किसी और को न बताएँ।</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>दोनों नए PIN अलग हैं।</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>पर्यवेक्षक PIN</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln प्रविष्टि</numerusform>
            <numerusform>%Ln प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation>
            <numerusform>%Ln टकराव आयोजक की राह देख रहा है।</numerusform>
            <numerusform>%Ln टकराव आयोजक की राह देख रहे हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation>
            <numerusform>%Ln प्रविष्टि भेजनी है</numerusform>
            <numerusform>%Ln प्रविष्टियाँ भेजनी हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>%Ln प्रविष्टि अभी नहीं भेजी गई है। वह इस लैपटॉप पर सुरक्षित है।</numerusform>
            <numerusform>%Ln प्रविष्टियाँ अभी नहीं भेजी गई हैं। वे इस लैपटॉप पर सुरक्षित हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>प्लेटफ़ॉर्म ने %Ln प्रविष्टि स्वीकार नहीं की। आयोजक को बताएँ।</numerusform>
            <numerusform>प्लेटफ़ॉर्म ने %Ln प्रविष्टियाँ स्वीकार नहीं कीं। आयोजक को बताएँ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation>
            <numerusform>प्लेटफ़ॉर्म अभी %Ln प्रविष्टि नहीं ले रहा है। कियोस्क कोशिश जारी रखता है। आयोजक को बताएँ।</numerusform>
            <numerusform>प्लेटफ़ॉर्म अभी %Ln प्रविष्टियाँ नहीं ले रहा है। कियोस्क कोशिश जारी रखता है। आयोजक को बताएँ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln टिकट पढ़ा नहीं जा सका। आयोजक को बताएँ।</numerusform>
            <numerusform>%Ln टिकट पढ़े नहीं जा सके। आयोजक को बताएँ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>अतिथि सूची का %Ln और रिकॉर्ड पढ़ा नहीं जा सका। आयोजक को बताएँ।</numerusform>
            <numerusform>अतिथि सूची के %Ln और रिकॉर्ड पढ़े नहीं जा सके। आयोजक को बताएँ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln मिनट पहले</numerusform>
            <numerusform>%Ln मिनट पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln को मना किया</numerusform>
            <numerusform>%Ln को मना किया</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln भेजना बाकी</numerusform>
            <numerusform>%Ln भेजने बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation>
            <numerusform>%Ln अतिथि</numerusform>
            <numerusform>%Ln अतिथि</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation>
            <numerusform>%Ln अतिथि को प्रवेश दें</numerusform>
            <numerusform>%Ln अतिथियों को प्रवेश दें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln बाकी</numerusform>
            <numerusform>%Ln बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln लंबित</numerusform>
            <numerusform>%Ln लंबित</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation>
            <numerusform>%Ln सेकंड पहले इस्तेमाल हुआ</numerusform>
            <numerusform>%Ln सेकंड पहले इस्तेमाल हुआ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation>
            <numerusform>%Ln मिनट पहले इस्तेमाल हुआ</numerusform>
            <numerusform>%Ln मिनट पहले इस्तेमाल हुआ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation>
            <numerusform>कृपया %Ln सेकंड रुकें।</numerusform>
            <numerusform>कृपया %Ln सेकंड रुकें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation>
            <numerusform>कृपया %Ln मिनट रुकें।</numerusform>
            <numerusform>कृपया %Ln मिनट रुकें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation>
            <numerusform>अतिथि सूची: %Ln रिकॉर्ड लोड हुआ</numerusform>
            <numerusform>अतिथि सूची: %Ln रिकॉर्ड लोड हुए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation>
            <numerusform>अधिकतम %Ln बार।</numerusform>
            <numerusform>अधिकतम %Ln बार।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation>
            <numerusform>दिन में अधिकतम %Ln बार।</numerusform>
            <numerusform>दिन में अधिकतम %Ln बार।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days.</source>
        <translation>
            <numerusform>%Ln दिन प्रवेश के बाद नहीं।</numerusform>
            <numerusform>%Ln दिन प्रवेश के बाद नहीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days since {time}.</source>
        <translation>
            <numerusform>{time} से %Ln दिन प्रवेश के बाद नहीं।</numerusform>
            <numerusform>{time} से %Ln दिन प्रवेश के बाद नहीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation>
            <numerusform>{time} से अधिकतम %Ln बार।</numerusform>
            <numerusform>{time} से अधिकतम %Ln बार।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Each sentence of the organizer</source>
        <translation>आयोजक का हर वाक्य</translation>
    </message>
    <message>
        <source>Each answer that is shown at the gate</source>
        <translation>गेट पर दिखने वाला हर उत्तर</translation>
    </message>
    <message>
        <source>Each add-on of the ticket</source>
        <translation>टिकट का हर ऐड-ऑन</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Place</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>अतिथि सूची</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>गिनती</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>हस्ताक्षर कुंजियाँ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>घड़ी</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>बिजली</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>डिस्क</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>डेटाबेस</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>भेजी जाने वाली प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>सिंक सेवा</translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation>दूसरे गेट</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>आवाज़</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>रसीद प्रिंटर</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>बैज प्रिंटर</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>पर्यवेक्षक PIN</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>तैयार</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>इस्तेमाल में नहीं</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>ध्यान दें</translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation>रुकावट</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>हरी झंडी</translation>
    </message>
    <message>
        <source>Go, with something to see to</source>
        <translation>हरी झंडी, पर कुछ ध्यान देना है</translation>
    </message>
    <message>
        <source>No go</source>
        <translation>हरी झंडी नहीं</translation>
    </message>
    <message>
        <source>No event and check-in list are chosen.</source>
        <translation>कार्यक्रम और प्रवेश सूची नहीं चुने गए हैं।</translation>
    </message>
    <message>
        <source>Choose where this kiosk stands.</source>
        <translation>चुनें कि यह कियोस्क कहाँ रखा है।</translation>
    </message>
    <message>
        <source>{place} · entry</source>
        <translation>{place} · प्रवेश</translation>
    </message>
    <message>
        <source>{place} · exit</source>
        <translation>{place} · निकास</translation>
    </message>
    <message>
        <source>{place}: this event ended at {at}.</source>
        <translation>{place}: यह कार्यक्रम समाप्त हो चुका है ({at})।</translation>
    </message>
    <message>
        <source>Is it tonight&apos;s event? Choose again.</source>
        <translation>क्या यह आज शाम का कार्यक्रम है? फिर चुनें।</translation>
    </message>
    <message>
        <source>There is no guest list here.</source>
        <translation>यहाँ कोई अतिथि सूची नहीं है।</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform.</source>
        <translation>इस कियोस्क को उसके प्लेटफ़ॉर्म से जोड़ें।</translation>
    </message>
    <message>
        <source>It is still coming in: {records} records so far.</source>
        <translation>सूची अभी आ रही है: अब तक {records} रिकॉर्ड।</translation>
    </message>
    <message>
        <source>Wait until all of it is here.</source>
        <translation>पूरी सूची आने तक रुकें।</translation>
    </message>
    <message>
        <source>It is still coming in: {percent} % are here.</source>
        <translation>सूची अभी आ रही है: {percent} % आ चुकी है।</translation>
    </message>
    <message>
        <source>Complete; compared with the platform {age} ago.</source>
        <translation>पूरी है; {age} पहले प्लेटफ़ॉर्म से मिलाई गई।</translation>
    </message>
    <message>
        <source>Complete; last compared with the platform {age} ago.</source>
        <translation>पूरी है; आखिरी बार {age} पहले प्लेटफ़ॉर्म से मिलाई गई।</translation>
    </message>
    <message>
        <source>Connect this laptop to a network for a minute.</source>
        <translation>इस लैपटॉप को एक मिनट के लिए नेटवर्क से जोड़ें।</translation>
    </message>
    <message>
        <source>Nobody knows when it was last compared with the platform.</source>
        <translation>पता नहीं कि सूची प्लेटफ़ॉर्म से आखिरी बार कब मिलाई गई।</translation>
    </message>
    <message>
        <source>Connect this laptop to a network.</source>
        <translation>इस लैपटॉप को नेटवर्क से जोड़ें।</translation>
    </message>
    <message>
        <source>Counted once a check-in list is chosen.</source>
        <translation>प्रवेश सूची चुनने पर गिनती होगी।</translation>
    </message>
    <message>
        <source>{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read.</source>
        <translation>कार्यक्रम के {tickets} टिकट, इस सूची में {guests} अतिथि; प्लेटफ़ॉर्म ने जो भेजा, सब पढ़ा गया।</translation>
    </message>
    <message>
        <source>{unread} records of the platform could not be read; {tickets} tickets are here.</source>
        <translation>प्लेटफ़ॉर्म के {unread} रिकॉर्ड पढ़े नहीं जा सके; {tickets} टिकट यहाँ हैं।</translation>
    </message>
    <message>
        <source>Tell the organizer: these guests are not found here.</source>
        <translation>आयोजक को बताएँ: ये अतिथि यहाँ नहीं मिलते।</translation>
    </message>
    <message>
        <source>The platform suddenly gives much less, or other times: {names}.</source>
        <translation>प्लेटफ़ॉर्म अचानक बहुत कम या दूसरे समय बताता है: {names}।</translation>
    </message>
    <message>
        <source>Ask the organizer. What was known before is used until then.</source>
        <translation>आयोजक से पूछें। तब तक जो पहले से ज्ञात था, वही इस्तेमाल होगा।</translation>
    </message>
    <message>
        <source>Nobody is expected on this list.</source>
        <translation>इस सूची में किसी के आने की उम्मीद नहीं है।</translation>
    </message>
    <message>
        <source>Is it the right list? Ask the organizer.</source>
        <translation>क्या यह सही सूची है? आयोजक से पूछें।</translation>
    </message>
    <message>
        <source>None: codes are looked up in the guest list.</source>
        <translation>कोई नहीं: कोड अतिथि सूची में खोजे जाते हैं।</translation>
    </message>
    <message>
        <source>{count} valid; signed codes are proved without a network.</source>
        <translation>{count} मान्य; हस्ताक्षरित कोड बिना नेटवर्क के जाँचे जाते हैं।</translation>
    </message>
    <message>
        <source>A key ends at {until}, before the event does.</source>
        <translation>एक कुंजी कार्यक्रम के अंत से पहले समाप्त होती है ({until})।</translation>
    </message>
    <message>
        <source>Ask the organizer for a new key.</source>
        <translation>आयोजक से नई कुंजी माँगें।</translation>
    </message>
    <message>
        <source>{count} are here, and none of them is valid now.</source>
        <translation>यहाँ {count} हैं, पर अभी कोई मान्य नहीं है।</translation>
    </message>
    <message>
        <source>Look at the clock, and let the sync service run.</source>
        <translation>घड़ी जाँचें, और सिंक सेवा को चलने दें।</translation>
    </message>
    <message>
        <source>{seconds} s off, compared at {at}.</source>
        <translation>{seconds} सेकंड का फ़र्क (मिलान: {at})।</translation>
    </message>
    <message>
        <source>{off} slow, compared at {at}.</source>
        <translation>{off} पीछे (मिलान: {at})।</translation>
    </message>
    <message>
        <source>Set date and time; entries carry corrected times.</source>
        <translation>तारीख और समय सेट करें; प्रविष्टियों में सही किया गया समय रहता है।</translation>
    </message>
    <message>
        <source>{off} fast, compared at {at}.</source>
        <translation>{off} आगे (मिलान: {at})।</translation>
    </message>
    <message>
        <source>Never compared with the platform&apos;s.</source>
        <translation>प्लेटफ़ॉर्म की घड़ी से कभी नहीं मिलाई गई।</translation>
    </message>
    <message>
        <source>Look at date and time yourself.</source>
        <translation>तारीख और समय खुद जाँचें।</translation>
    </message>
    <message>
        <source>Compared at {at}, before this laptop was started.</source>
        <translation>इस लैपटॉप के चालू होने से पहले मिलाई गई ({at})।</translation>
    </message>
    <message>
        <source>Look at date and time yourself, or connect to a network.</source>
        <translation>तारीख और समय खुद जाँचें, या नेटवर्क से जोड़ें।</translation>
    </message>
    <message>
        <source>The platform says another time.</source>
        <translation>प्लेटफ़ॉर्म दूसरा समय बताता है।</translation>
    </message>
    <message>
        <source>On mains, without a battery.</source>
        <translation>बिजली से जुड़ा है, बैटरी नहीं है।</translation>
    </message>
    <message>
        <source>On mains; battery at {percent} %.</source>
        <translation>बिजली से जुड़ा है; बैटरी {percent} %।</translation>
    </message>
    <message>
        <source>On battery, {percent} %: it lasts {left}.</source>
        <translation>बैटरी पर, {percent} %: {left} चलेगी।</translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation>बिजली से जोड़ें।</translation>
    </message>
    <message>
        <source>On battery, {percent} %: nobody knows how long it lasts.</source>
        <translation>बैटरी पर, {percent} %: पता नहीं कितनी देर चलेगी।</translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation>यह कंप्यूटर नहीं बताता।</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>{free} GiB खाली है।</translation>
    </message>
    <message>
        <source>Only {free} GiB are free.</source>
        <translation>केवल {free} GiB खाली है।</translation>
    </message>
    <message>
        <source>Free some space: entries need a place.</source>
        <translation>थोड़ी जगह खाली करें: प्रविष्टियों को जगह चाहिए।</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB.</source>
        <translation>ठीक और एन्क्रिप्टेड, {size} MiB।</translation>
    </message>
    <message>
        <source>It is damaged: {why}</source>
        <translation>यह खराब है: {why}</translation>
    </message>
    <message>
        <source>Use another laptop, and call the organizer.</source>
        <translation>दूसरा लैपटॉप लें, और आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB; its key lies beside it.</source>
        <translation>ठीक और एन्क्रिप्टेड, {size} MiB; इसकी कुंजी पास ही रखी है।</translation>
    </message>
    <message>
        <source>Give it a passphrase: kiosk passphrase</source>
        <translation>इसके लिए पासफ़्रेज़ चुनें: kiosk passphrase</translation>
    </message>
    <message>
        <source>It is an older or copied one: scans may be missing in it.</source>
        <translation>यह पुराना या कॉपी किया हुआ है: इसमें स्कैन छूटे हो सकते हैं।</translation>
    </message>
    <message>
        <source>See: kiosk doctor. Call the technician.</source>
        <translation>देखें: kiosk doctor. तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>Nothing waits; {delivered} were delivered.</source>
        <translation>कुछ बाकी नहीं; {delivered} पहुँच गईं।</translation>
    </message>
    <message>
        <source>{queued} wait for a network; they are safe here.</source>
        <translation>{queued} नेटवर्क की राह देख रही हैं; वे यहाँ सुरक्षित हैं।</translation>
    </message>
    <message>
        <source>{refused} were not accepted by the platform, {queued} wait.</source>
        <translation>प्लेटफ़ॉर्म ने {refused} स्वीकार नहीं कीं, {queued} बाकी हैं।</translation>
    </message>
    <message>
        <source>Tell the organizer.</source>
        <translation>आयोजक को बताएँ।</translation>
    </message>
    <message>
        <source>It runs, and the platform answers.</source>
        <translation>यह चल रही है, और प्लेटफ़ॉर्म जवाब दे रहा है।</translation>
    </message>
    <message>
        <source>It does not run: nothing is sent or fetched.</source>
        <translation>यह नहीं चल रही है: न कुछ भेजा जा रहा है, न लाया जा रहा है।</translation>
    </message>
    <message>
        <source>Start it: kiosk install-service</source>
        <translation>इसे शुरू करें: kiosk install-service</translation>
    </message>
    <message>
        <source>It runs; the platform cannot be reached. {why}</source>
        <translation>यह चल रही है; प्लेटफ़ॉर्म से संपर्क नहीं हो पा रहा है। {why}</translation>
    </message>
    <message>
        <source>Scanning works all the same.</source>
        <translation>स्कैन फिर भी काम करता है।</translation>
    </message>
    <message>
        <source>It runs; the platform answers in part. {why}</source>
        <translation>यह चल रही है; प्लेटफ़ॉर्म आंशिक जवाब दे रहा है। {why}</translation>
    </message>
    <message>
        <source>This kiosk is not connected with a platform.</source>
        <translation>यह कियोस्क किसी प्लेटफ़ॉर्म से जुड़ा नहीं है।</translation>
    </message>
    <message>
        <source>Connect it.</source>
        <translation>इसे जोड़ें।</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk.</source>
        <translation>प्लेटफ़ॉर्म अब यह कियोस्क स्वीकार नहीं करता।</translation>
    </message>
    <message>
        <source>Connect it anew.</source>
        <translation>इसे नए सिरे से जोड़ें।</translation>
    </message>
    <message>
        <source>This laptop works alone.</source>
        <translation>यह लैपटॉप अकेले काम करता है।</translation>
    </message>
    <message>
        <source>{venue}: all {gates} gates are reached.</source>
        <translation>{venue}: सभी {gates} गेटों से संपर्क है।</translation>
    </message>
    <message>
        <source>{venue}: {present} of {gates} gates are reached.</source>
        <translation>{venue}: {gates} में से {present} गेटों से संपर्क है।</translation>
    </message>
    <message>
        <source>Look at the others&apos; network.</source>
        <translation>दूसरों का नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>{venue} cannot be reached: this laptop decides alone.</source>
        <translation>{venue} से संपर्क नहीं हो पा रहा है: यह लैपटॉप अकेले निर्णय लेता है।</translation>
    </message>
    <message>
        <source>Look at the cable, the Wi-Fi and the host.</source>
        <translation>केबल, Wi-Fi और होस्ट जाँचें।</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>कोई कैमरा नहीं लगा है।</translation>
    </message>
    <message>
        <source>Plug one in, or use a hand scanner.</source>
        <translation>कैमरा लगाएँ, या हैंड स्कैनर इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name}: नहीं लगा है।</translation>
    </message>
    <message>
        <source>Plug it in, or choose another camera.</source>
        <translation>इसे लगाएँ, या दूसरा कैमरा चुनें।</translation>
    </message>
    <message>
        <source>{name} gives no picture.</source>
        <translation>{name}: तस्वीर नहीं आ रही।</translation>
    </message>
    <message>
        <source>Close other programs that use it; plug it in anew.</source>
        <translation>उसे इस्तेमाल कर रहे दूसरे प्रोग्राम बंद करें; उसे फिर से लगाएँ।</translation>
    </message>
    <message>
        <source>{name} gives a dark picture.</source>
        <translation>{name}: तस्वीर अँधेरी है।</translation>
    </message>
    <message>
        <source>Is it covered? Give it more light.</source>
        <translation>क्या लेंस ढका है? रोशनी बढ़ाएँ।</translation>
    </message>
    <message>
        <source>{name}, {width} × {height}; a test picture was read in {ms} ms.</source>
        <translation>{name}, {width} × {height}; जाँच तस्वीर {ms} ms में पढ़ी गई।</translation>
    </message>
    <message>
        <source>Hold a code up to be sure.</source>
        <translation>पक्का करने के लिए कोड सामने रखें।</translation>
    </message>
    <message>
        <source>{name} read a code that was held up.</source>
        <translation>{name}: सामने रखा कोड पढ़ा गया।</translation>
    </message>
    <message>
        <source>{name} gives a picture, and no code was read.</source>
        <translation>{name}: तस्वीर आ रही है, पर कोई कोड नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>Wipe the lens; hold the code still and closer.</source>
        <translation>लेंस पोंछें; कोड को स्थिर और पास रखें।</translation>
    </message>
    <message>
        <source>The test picture was not read.</source>
        <translation>जाँच तस्वीर नहीं पढ़ी गई।</translation>
    </message>
    <message>
        <source>Install Gatehouse anew.</source>
        <translation>Gatehouse फिर से इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>None is set up; those that type like a keyboard work without.</source>
        <translation>कोई सेट नहीं है; कीबोर्ड की तरह लिखने वाले बिना सेटअप के चलते हैं।</translation>
    </message>
    <message>
        <source>Scan a code to be sure.</source>
        <translation>पक्का करने के लिए कोड स्कैन करें।</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>कनेक्ट नहीं: {names}</translation>
    </message>
    <message>
        <source>Plug it in, or charge it.</source>
        <translation>इसे लगाएँ, या चार्ज करें।</translation>
    </message>
    <message>
        <source>{name} sent a code.</source>
        <translation>{name}: कोड मिला।</translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation>स्पीकर मौजूद है।</translation>
    </message>
    <message>
        <source>Play a sound to be sure.</source>
        <translation>पक्का करने के लिए आवाज़ चलाएँ।</translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation>जाँच की आवाज़ सुनाई दी।</translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation>जाँच की आवाज़ सुनाई नहीं दी।</translation>
    </message>
    <message>
        <source>Turn the volume up; is a headset plugged in?</source>
        <translation>आवाज़ बढ़ाएँ; क्या हेडसेट लगा है?</translation>
    </message>
    <message>
        <source>Sounds are switched off in the window.</source>
        <translation>विंडो में आवाज़ बंद है।</translation>
    </message>
    <message>
        <source>Switch them on in its header.</source>
        <translation>उसे विंडो के ऊपरी हिस्से में चालू करें।</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>इस कंप्यूटर में स्पीकर नहीं है।</translation>
    </message>
    <message>
        <source>Verdicts are shown, and make no sound.</source>
        <translation>परिणाम दिखते हैं, पर आवाज़ नहीं आती।</translation>
    </message>
    <message>
        <source>None; lists on paper are saved as files.</source>
        <translation>कोई नहीं; कागज़ की सूचियाँ फ़ाइलों में सहेजी जाती हैं।</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>कोई सेट नहीं है।</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>{name} जवाब देता है।</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} जवाब नहीं देता।</translation>
    </message>
    <message>
        <source>Switch it on; look at its cable and the network.</source>
        <translation>उसे चालू करें; उसका केबल और नेटवर्क देखें।</translation>
    </message>
    <message>
        <source>{name} answers. Labels left: {labels}</source>
        <translation>{name} जवाब देता है। बचे लेबल: {labels}</translation>
    </message>
    <message>
        <source>Have another roll at hand, and enter its labels under Badges.</source>
        <translation>दूसरा रोल पास रखें, और उसके लेबल बैज में दर्ज करें।</translation>
    </message>
    <message>
        <source>It is chosen.</source>
        <translation>चुना गया है।</translation>
    </message>
    <message>
        <source>None is chosen: nobody can override a refusal.</source>
        <translation>कोई नहीं चुना गया है: मना होने पर कोई अपवाद नहीं कर सकता।</translation>
    </message>
    <message>
        <source>Choose one: kiosk pin</source>
        <translation>एक चुनें: kiosk pin</translation>
    </message>
    <message>
        <source>This could not be looked at. {why}</source>
        <translation>इसकी जाँच नहीं हो सकी। {why}</translation>
    </message>
    <message>
        <source>Look again; then call the technician.</source>
        <translation>फिर देखें; न हो तो तकनीशियन को बुलाएँ।</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Look again</source>
        <translation>फिर देखें</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF में सहेजें</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>प्रिंट करें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Who checks? Stands on the sheet.</source>
        <translation>कौन जाँच रहा है? नाम पन्ने पर रहेगा।</translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation>कौन जाँच रहा है</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>आवाज़ चलाएँ</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>सुनाई दी</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>कुछ सुनाई नहीं दिया</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Preflight: ready for the evening?</source>
        <translation>पूर्व जाँच: शाम के लिए तैयार?</translation>
    </message>
    <message>
        <source>A hand scanner</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>जाँच हो रही है …</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>सहेजा गया: {path}</translation>
    </message>
    <message>
        <source>The sheet is at the printer.</source>
        <translation>पन्ना प्रिंटर पर भेजा गया।</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Done   ⏎</source>
        <translation>हो गया   ⏎</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Admit</source>
        <translation>प्रवेश दें</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>स्वागत है।</translation>
    </message>
    <message>
        <source>Let the guest in.</source>
        <translation>अतिथि को प्रवेश दें।</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>पहले से अंदर</translation>
    </message>
    <message>
        <source>This ticket was used at {time}, {gate}.</source>
        <translation>यह टिकट इस्तेमाल हो चुका है: {time}, {gate}।</translation>
    </message>
    <message>
        <source>Ask the guest, then call a supervisor.</source>
        <translation>अतिथि से पूछें, फिर पर्यवेक्षक को बुलाएँ।</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>No ticket of this event has this code.</source>
        <translation>इस कार्यक्रम के किसी टिकट का यह कोड नहीं है।</translation>
    </message>
    <message>
        <source>Look the guest up by name.</source>
        <translation>अतिथि को नाम से खोजें।</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>टिकट नहीं है</translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation>यह कोड टिकट नहीं है।</translation>
    </message>
    <message>
        <source>Ask for the ticket&apos;s own code.</source>
        <translation>टिकट का अपना कोड माँगें।</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>असली नहीं</translation>
    </message>
    <message>
        <source>This ticket was not issued by the organizer.</source>
        <translation>यह टिकट आयोजक ने जारी नहीं किया।</translation>
    </message>
    <message>
        <source>Do not admit. Call a supervisor.</source>
        <translation>प्रवेश न दें। पर्यवेक्षक को बुलाएँ।</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>निरस्त</translation>
    </message>
    <message>
        <source>This ticket was withdrawn.</source>
        <translation>यह टिकट निरस्त किया जा चुका है।</translation>
    </message>
    <message>
        <source>Ask for the newest ticket, or send to the desk.</source>
        <translation>सबसे नया टिकट माँगें, या काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>अवरुद्ध</translation>
    </message>
    <message>
        <source>This ticket is blocked.</source>
        <translation>यह टिकट अवरुद्ध है।</translation>
    </message>
    <message>
        <source>Send the guest to the desk.</source>
        <translation>अतिथि को काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>यह बुकिंग रद्द हो चुकी है।</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>पैसे वापस</translation>
    </message>
    <message>
        <source>This ticket was refunded.</source>
        <translation>इस टिकट के पैसे वापस हो चुके हैं।</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>दूसरे को दिया</translation>
    </message>
    <message>
        <source>This ticket now belongs to somebody else.</source>
        <translation>यह टिकट अब किसी और का है।</translation>
    </message>
    <message>
        <source>Only the new owner&apos;s code admits.</source>
        <translation>केवल नए मालिक के कोड से प्रवेश मिलेगा।</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>भुगतान नहीं</translation>
    </message>
    <message>
        <source>This booking is not paid.</source>
        <translation>इस बुकिंग का भुगतान नहीं हुआ है।</translation>
    </message>
    <message>
        <source>Send the guest to the desk to pay.</source>
        <translation>भुगतान के लिए अतिथि को काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>मंज़ूर नहीं</translation>
    </message>
    <message>
        <source>This booking is not approved yet.</source>
        <translation>यह बुकिंग अभी मंज़ूर नहीं हुई है।</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>समय से पहले</translation>
    </message>
    <message>
        <source>This ticket is valid from {from}.</source>
        <translation>यह टिकट {from} से मान्य है।</translation>
    </message>
    <message>
        <source>Ask the guest to come back then.</source>
        <translation>अतिथि से तब वापस आने को कहें।</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>अवधि समाप्त</translation>
    </message>
    <message>
        <source>This ticket was valid until {until}.</source>
        <translation>यह टिकट {until} तक मान्य था।</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>प्रवेश बंद</translation>
    </message>
    <message>
        <source>Doors open at {from}.</source>
        <translation>प्रवेश {from} से शुरू होगा।</translation>
    </message>
    <message>
        <source>Event over</source>
        <translation>कार्यक्रम समाप्त</translation>
    </message>
    <message>
        <source>This event ended at {until}.</source>
        <translation>यह कार्यक्रम {until} पर समाप्त हुआ।</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>दूसरा कार्यक्रम</translation>
    </message>
    <message>
        <source>This ticket is for {event}.</source>
        <translation>यह टिकट {event} के लिए है।</translation>
    </message>
    <message>
        <source>Check the event on the ticket.</source>
        <translation>टिकट पर कार्यक्रम जाँचें।</translation>
    </message>
    <message>
        <source>Other entrance</source>
        <translation>दूसरा द्वार</translation>
    </message>
    <message>
        <source>{type} does not enter here.</source>
        <translation>{type} का प्रवेश यहाँ से नहीं है।</translation>
    </message>
    <message>
        <source>Check the entrance printed on the ticket.</source>
        <translation>टिकट पर छपा प्रवेश द्वार जाँचें।</translation>
    </message>
    <message>
        <source>Other date</source>
        <translation>दूसरी तारीख</translation>
    </message>
    <message>
        <source>This ticket is for {date}.</source>
        <translation>यह टिकट {date} के लिए है।</translation>
    </message>
    <message>
        <source>Check the date on the ticket.</source>
        <translation>टिकट पर तारीख जाँचें।</translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation>दूसरा गेट</translation>
    </message>
    <message>
        <source>This ticket is for {gate}.</source>
        <translation>यह टिकट {gate} के लिए है।</translation>
    </message>
    <message>
        <source>Send the guest to {gate}.</source>
        <translation>अतिथि को {gate} पर भेजें।</translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation>दूसरा ज़ोन</translation>
    </message>
    <message>
        <source>This ticket does not open {zone}.</source>
        <translation>यह टिकट {zone} के लिए नहीं है।</translation>
    </message>
    <message>
        <source>Send the guest to {zones}.</source>
        <translation>अतिथि को {zones} में भेजें।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>The entry rules do not allow this.</source>
        <translation>प्रवेश के नियम इसकी अनुमति नहीं देते।</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>कृपया रुकें</translation>
    </message>
    <message>
        <source>The next entry is possible from {from}.</source>
        <translation>अगला प्रवेश {from} से हो सकता है।</translation>
    </message>
    <message>
        <source>Ask the guest to wait.</source>
        <translation>अतिथि से रुकने को कहें।</translation>
    </message>
    <message>
        <source>No entries left</source>
        <translation>प्रवेश बाकी नहीं</translation>
    </message>
    <message>
        <source>Every entry of this ticket is used: {count}.</source>
        <translation>इस टिकट के सभी प्रवेश इस्तेमाल हो चुके हैं: {count}।</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>जगह नहीं</translation>
    </message>
    <message>
        <source>No places are free in here.</source>
        <translation>अंदर कोई जगह खाली नहीं है।</translation>
    </message>
    <message>
        <source>Wait until somebody leaves.</source>
        <translation>किसी के बाहर जाने तक रुकें।</translation>
    </message>
    <message>
        <source>Exchange first</source>
        <translation>पहले बदलें</translation>
    </message>
    <message>
        <source>This ticket is exchanged for a wristband or card before entry.</source>
        <translation>प्रवेश से पहले इस टिकट के बदले रिस्टबैंड या कार्ड लेना होता है।</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>यह नहीं</translation>
    </message>
    <message>
        <source>This wristband or card cannot be given out: it is in use, or not known.</source>
        <translation>यह रिस्टबैंड या कार्ड नहीं दिया जा सकता: यह उपयोग में है या अज्ञात है।</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>दूसरा लें।</translation>
    </message>
    <message>
        <source>Show the wristband</source>
        <translation>रिस्टबैंड दिखाएँ</translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card.</source>
        <translation>इस टिकट के बदले रिस्टबैंड या कार्ड दिया जा चुका है।</translation>
    </message>
    <message>
        <source>Ask for the wristband or card.</source>
        <translation>रिस्टबैंड या कार्ड माँगें।</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>सवाल</translation>
    </message>
    <message>
        <source>An answer is needed before entry.</source>
        <translation>प्रवेश से पहले एक उत्तर चाहिए।</translation>
    </message>
    <message>
        <source>Ask the guest.</source>
        <translation>अतिथि से पूछें।</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>कौन-सा?</translation>
    </message>
    <message>
        <source>Several tickets have this code.</source>
        <translation>कई टिकटों का यही कोड है।</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>कितने?</translation>
    </message>
    <message>
        <source>{remaining} of {total} may still enter.</source>
        <translation>{total} में से {remaining} अब भी प्रवेश कर सकते हैं।</translation>
    </message>
    <message>
        <source>Choose how many guests walk in.</source>
        <translation>चुनें कि कितने अतिथि अंदर जा रहे हैं।</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>पहले जाँचें</translation>
    </message>
    <message>
        <source>The organizer wants something confirmed before this guest goes in.</source>
        <translation>आयोजक चाहते हैं कि इस अतिथि के प्रवेश से पहले कुछ पक्का किया जाए।</translation>
    </message>
    <message>
        <source>Check every point, then admit.</source>
        <translation>हर बिंदु जाँचें, फिर प्रवेश दें।</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>पुष्टि नहीं हुई</translation>
    </message>
    <message>
        <source>This could not be confirmed: {point}.</source>
        <translation>इसकी पुष्टि नहीं हो सकी: {point}।</translation>
    </message>
    <message>
        <source>Old code</source>
        <translation>पुराना कोड</translation>
    </message>
    <message>
        <source>This code is a picture or too old.</source>
        <translation>यह कोड तस्वीर है या बहुत पुराना है।</translation>
    </message>
    <message>
        <source>Ask for the live ticket in the app.</source>
        <translation>ऐप में लाइव टिकट दिखाने को कहें।</translation>
    </message>
    <message>
        <source>Code shown twice</source>
        <translation>कोड दोबारा दिखा</translation>
    </message>
    <message>
        <source>This very code was scanned before.</source>
        <translation>ठीक यही कोड पहले स्कैन हो चुका है।</translation>
    </message>
    <message>
        <source>Test ticket</source>
        <translation>परीक्षण टिकट</translation>
    </message>
    <message>
        <source>This ticket was bought to try out the shop.</source>
        <translation>यह टिकट दुकान आज़माने के लिए खरीदा गया था।</translation>
    </message>
    <message>
        <source>Ask for the real ticket, or send the guest to the desk.</source>
        <translation>असली टिकट माँगें, या अतिथि को काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>Ask the desk</source>
        <translation>काउंटर से पूछें</translation>
    </message>
    <message>
        <source>The platform says something about this ticket that the kiosk does not know.</source>
        <translation>प्लेटफ़ॉर्म इस टिकट के बारे में कुछ ऐसा बताता है जो कियोस्क नहीं जानता।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>The kiosk could not decide.</source>
        <translation>कियोस्क निर्णय नहीं ले सका।</translation>
    </message>
    <message>
        <source>Scan again. The guest is not at fault.</source>
        <translation>फिर स्कैन करें। अतिथि की गलती नहीं है।</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>फिर मिलेंगे</translation>
    </message>
    <message>
        <source>The guest may leave.</source>
        <translation>अतिथि जा सकते हैं।</translation>
    </message>
    <message>
        <source>Let the guest out.</source>
        <translation>अतिथि को बाहर जाने दें।</translation>
    </message>
    <message>
        <source>Look, then admit</source>
        <translation>देखकर प्रवेश दें</translation>
    </message>
    <message>
        <source>The ticket is valid.</source>
        <translation>टिकट मान्य है।</translation>
    </message>
    <message>
        <source>Look closely, then let the guest in.</source>
        <translation>ध्यान से देखें, फिर अतिथि को प्रवेश दें।</translation>
    </message>
    <message>
        <source>This booking is not paid; you may let it in.</source>
        <translation>इस बुकिंग का भुगतान नहीं हुआ है; आप प्रवेश दे सकते हैं।</translation>
    </message>
    <message>
        <source>Ask for the payment, or let the guest in.</source>
        <translation>भुगतान माँगें, या अतिथि को प्रवेश दें।</translation>
    </message>
    <message>
        <source>Not listed yet</source>
        <translation>सूची में नहीं</translation>
    </message>
    <message>
        <source>The ticket is genuine, but it has not reached this laptop&apos;s list.</source>
        <translation>टिकट असली है, पर अभी इस लैपटॉप की सूची में नहीं पहुँचा है।</translation>
    </message>
    <message>
        <source>Look at the ticket, then let the guest in.</source>
        <translation>टिकट देखें, फिर अतिथि को प्रवेश दें।</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>अभी पता नहीं</translation>
    </message>
    <message>
        <source>The guest list is not complete. Nobody can say yet.</source>
        <translation>अतिथि सूची पूरी नहीं है। अभी कुछ कहा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Ask the guest to wait, or call a supervisor. The guest is not at fault.</source>
        <translation>अतिथि से रुकने को कहें, या पर्यवेक्षक को बुलाएँ। अतिथि की गलती नहीं है।</translation>
    </message>
    <message>
        <source>This ticket was used at {time}.</source>
        <translation>यह टिकट इस्तेमाल हो चुका है: {time}।</translation>
    </message>
    <message>
        <source>Send the guest to the desk: this wristband has a key that gates do not have.</source>
        <translation>अतिथि को काउंटर पर भेजें: इस रिस्टबैंड की कुंजी गेटों के पास नहीं है।</translation>
    </message>
    <message>
        <source>This is a code for an authenticator app.</source>
        <translation>यह कोड किसी ऑथेंटिकेटर ऐप के लिए है।</translation>
    </message>
    <message>
        <source>From {time}.</source>
        <translation>{time} से।</translation>
    </message>
    <message>
        <source>Until {time} only.</source>
        <translation>केवल {time} तक।</translation>
    </message>
    <message>
        <source>On {days} only.</source>
        <translation>केवल {days} को।</translation>
    </message>
    <message>
        <source>For {names} only.</source>
        <translation>केवल {names} के लिए।</translation>
    </message>
    <message>
        <source>No ticket type is let in.</source>
        <translation>किसी भी प्रकार के टिकट से प्रवेश नहीं है।</translation>
    </message>
    <message>
        <source>At {names} only.</source>
        <translation>केवल {names} पर।</translation>
    </message>
    <message>
        <source>No gate may let anybody in.</source>
        <translation>किसी भी गेट से प्रवेश नहीं है।</translation>
    </message>
    <message>
        <source>The guest is inside already.</source>
        <translation>अतिथि पहले से अंदर हैं।</translation>
    </message>
    <message>
        <source>The guest has not come in yet.</source>
        <translation>अतिथि अभी अंदर नहीं आए हैं।</translation>
    </message>
    <message>
        <source>The guest is not inside.</source>
        <translation>अतिथि अंदर नहीं हैं।</translation>
    </message>
    <message>
        <source>Again from {time}.</source>
        <translation>फिर {time} से।</translation>
    </message>
    <message>
        <source>Too long after an earlier entry.</source>
        <translation>पिछले प्रवेश को बहुत समय हो गया है।</translation>
    </message>
    <message>
        <source>Only once.</source>
        <translation>केवल एक बार।</translation>
    </message>
    <message>
        <source>Only once a day.</source>
        <translation>दिन में केवल एक बार।</translation>
    </message>
    <message>
        <source>Only once since {time}.</source>
        <translation>{time} से केवल एक बार।</translation>
    </message>
    <message>
        <source>Too many entries before {time}.</source>
        <translation>{time} से पहले बहुत ज़्यादा प्रवेश हुए।</translation>
    </message>
    <message>
        <source>Entries on too many days before {time}.</source>
        <translation>{time} से पहले बहुत ज़्यादा दिनों में प्रवेश हुए।</translation>
    </message>
    <message>
        <source>Too few earlier entries.</source>
        <translation>पिछले प्रवेश बहुत कम हैं।</translation>
    </message>
    <message>
        <source>Too few earlier entries today.</source>
        <translation>आज पिछले प्रवेश बहुत कम हैं।</translation>
    </message>
    <message>
        <source>Earlier entries on too few days.</source>
        <translation>पिछले प्रवेश बहुत कम दिनों में हुए।</translation>
    </message>
    <message>
        <source>Too few entries since {time}.</source>
        <translation>{time} से अब तक बहुत कम प्रवेश हुए।</translation>
    </message>
    <message>
        <source>Too few entries before {time}.</source>
        <translation>{time} से पहले बहुत कम प्रवेश हुए।</translation>
    </message>
    <message>
        <source>Entries on too few days since {time}.</source>
        <translation>{time} से अब तक बहुत कम दिनों में प्रवेश हुए।</translation>
    </message>
    <message>
        <source>Entries on too few days before {time}.</source>
        <translation>{time} से पहले बहुत कम दिनों में प्रवेश हुए।</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules do not allow it.</source>
        <translation>आयोजक के नियम इसकी अनुमति नहीं देते।</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules cannot be understood.</source>
        <translation>आयोजक के नियम समझे नहीं जा सके।</translation>
    </message>
    <message>
        <source>The ticket was looked at closely</source>
        <translation>टिकट ध्यान से देखा गया</translation>
    </message>
    <message>
        <source>The photo shows this guest</source>
        <translation>फ़ोटो इसी अतिथि की है</translation>
    </message>
    <message>
        <source>The guest is old enough</source>
        <translation>अतिथि की उम्र पर्याप्त है</translation>
    </message>
    <message>
        <source>The name is that of the identity document</source>
        <translation>नाम पहचान पत्र से मेल खाता है</translation>
    </message>
    <message>
        <source>Take the payment here, or send the guest to the desk.</source>
        <translation>यहीं भुगतान लें, या अतिथि को काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>Have it decided here, or send the guest to the desk.</source>
        <translation>यहीं निर्णय करवाएँ, या अतिथि को काउंटर पर भेजें।</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>रसीद</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>पैसे वापस</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>प्रति</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>वापसी राशि</translation>
    </message>
    <message>
        <source>Tax included {rate} %</source>
        <translation>कर सहित {rate} %</translation>
    </message>
</context>
<context>
    <name>RecentScans</name>
    <message>
        <source>Taken back</source>
        <translation>वापस लिया गया</translation>
    </message>
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation>पिछले स्कैन</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Undo: {scan}</source>
        <translation>वापस लें: {scan}</translation>
    </message>
</context>
<context>
    <name>RedirectPanel</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>अगला अतिथि   ⏎</translation>
    </message>
    <message>
        <source>Please go to</source>
        <translation>कृपया यहाँ जाएँ</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>List: {names}</source>
        <translation>सूची: {names}</translation>
    </message>
    <message>
        <source>Gate: {names}</source>
        <translation>गेट: {names}</translation>
    </message>
    <message>
        <source>Device: {names}</source>
        <translation>डिवाइस: {names}</translation>
    </message>
    <message>
        <source>Ticket type: {names}</source>
        <translation>टिकट का प्रकार: {names}</translation>
    </message>
    <message>
        <source>Outcome: {names}</source>
        <translation>परिणाम: {names}</translation>
    </message>
    <message>
        <source>Reason: {names}</source>
        <translation>कारण: {names}</translation>
    </message>
    <message>
        <source>Direction: {names}</source>
        <translation>दिशा: {names}</translation>
    </message>
    <message>
        <source>Agreed by: {names}</source>
        <translation>किसकी सहमति: {names}</translation>
    </message>
    <message>
        <source>Read by: {names}</source>
        <translation>किससे पढ़ा गया: {names}</translation>
    </message>
    <message>
        <source>Steward: {names}</source>
        <translation>प्रवेश कर्मी: {names}</translation>
    </message>
    <message>
        <source>Words: {names}</source>
        <translation>खोज के शब्द: {names}</translation>
    </message>
    <message>
        <source>Certain stewards</source>
        <translation>केवल कुछ प्रवेश कर्मी</translation>
    </message>
    <message>
        <source>Certain guests</source>
        <translation>केवल कुछ अतिथि</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>अपवाद</translation>
    </message>
    <message>
        <source>Not overridden</source>
        <translation>अपवाद नहीं</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>वापस नहीं लिया गया</translation>
    </message>
    <message>
        <source>Names, numbers, seats and free words are left out; pseudonyms hold in this file only.</source>
        <translation>नाम, नंबर, सीटें और मुक्त टिप्पणियाँ छोड़ी गई हैं; छद्मनाम केवल इसी फ़ाइल में मान्य हैं।</translation>
    </message>
    <message>
        <source>Guest {number}</source>
        <translation>अतिथि {number}</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>टिकट {number}</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>बुकिंग {number}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>सीट {number}</translation>
    </message>
    <message>
        <source>Staff {number}</source>
        <translation>कर्मी {number}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>प्रविष्टि {number}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{total} में से {count}</translation>
    </message>
    <message>
        <source>{count} from {time}</source>
        <translation>{time} से {count}</translation>
    </message>
    <message>
        <source>Arrivals by gate</source>
        <translation>गेट अनुसार आगमन</translation>
    </message>
    <message>
        <source>Refusals over time</source>
        <translation>समय अनुसार मनाही</translation>
    </message>
    <message>
        <source>no gate</source>
        <translation>कोई गेट नहीं</translation>
    </message>
    <message>
        <source>not in the guest list</source>
        <translation>अतिथि सूची में नहीं</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>उपस्थिति</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>निकास</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>मनाही</translation>
    </message>
    <message>
        <source>{count} at {time}</source>
        <translation>{time} पर {count}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>चेक-इन सूचियाँ</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>अपेक्षित और आए</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>आगमन</translation>
    </message>
    <message>
        <source>guests in 15 minutes</source>
        <translation>15 मिनट में अतिथि</translation>
    </message>
    <message>
        <source>Admissions by ticket type</source>
        <translation>टिकट के प्रकार अनुसार प्रवेश</translation>
    </message>
    <message>
        <source>Admissions by zone</source>
        <translation>ज़ोन अनुसार प्रवेश</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>कारण अनुसार मनाही</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>{list}: came of expected guests</source>
        <translation>{list}: अपेक्षित में से आए अतिथि</translation>
    </message>
    <message>
        <source>{list}: inside</source>
        <translation>{list}: अंदर</translation>
    </message>
    <message>
        <source>Busiest quarter of an hour</source>
        <translation>सबसे व्यस्त पंद्रह मिनट</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Guests expected</source>
        <translation>अपेक्षित अतिथि</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>आए</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>Alert %</source>
        <translation>चेतावनी %</translation>
    </message>
    <message>
        <source>Most inside</source>
        <translation>सबसे ज़्यादा अंदर</translation>
    </message>
    <message>
        <source>At</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Stay p50 min</source>
        <translation>ठहराव p50 मिनट</translation>
    </message>
    <message>
        <source>Stay p95 min</source>
        <translation>ठहराव p95 मिनट</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>टिकट का प्रकार</translation>
    </message>
    <message>
        <source>Tickets expected</source>
        <translation>अपेक्षित टिकट</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>अंदर अतिथि</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ज़ोन</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>कोई ज़ोन नहीं</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>Scans in a row</source>
        <translation>लगातार स्कैन</translation>
    </message>
    <message>
        <source>Seconds p50</source>
        <translation>सेकंड p50</translation>
    </message>
    <message>
        <source>Seconds p95</source>
        <translation>सेकंड p95</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>अकेले निर्णय</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <source>{list}: most inside</source>
        <translation>{list}: सबसे ज़्यादा अंदर</translation>
    </message>
    <message>
        <source>Keep this paper, or a photo of the code, out of the hands of whoever has the laptop. With it, `kiosk verify-log evidence.txt --checkpoint FILE` proves that no entry up to here was changed. It proves nothing of what the laptop recorded later.</source>
        <translation>यह काग़ज़ या कोड की फ़ोटो उस व्यक्ति की पहुँच से दूर रखें जिसके पास लैपटॉप है। इसके साथ `kiosk verify-log evidence.txt --checkpoint FILE` साबित करता है कि यहाँ तक की कोई प्रविष्टि बदली नहीं गई। लैपटॉप ने बाद में जो दर्ज किया, उसके बारे में यह कुछ साबित नहीं करता।</translation>
    </message>
    <message>
        <source>{count} ({share}%)</source>
        <translation>{count} ({share}%)</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>समापन रिपोर्ट</translation>
    </message>
    <message>
        <source>How sure it was</source>
        <translation>कितना निश्चित था</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>अपवाद</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>डिवाइस</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>टिकट</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>किसके बावजूद</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>प्रवेश कर्मी</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>डिवाइस</translation>
    </message>
    <message>
        <source>Entries known here</source>
        <translation>यहाँ ज्ञात प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>आख़िरी</translation>
    </message>
    <message>
        <source>Admissions that one laptop decided alone</source>
        <translation>प्रवेश जो एक लैपटॉप ने अकेले तय किए</translation>
    </message>
    <message>
        <source>of these known to be double</source>
        <translation>इनमें से ज्ञात दोहराव</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>of these open</source>
        <translation>इनमें से खुले</translation>
    </message>
    <message>
        <source>Not taken by the platform</source>
        <translation>प्लेटफ़ॉर्म ने नहीं लिए</translation>
    </message>
    <message>
        <source>of these still open</source>
        <translation>इनमें से अब भी खुले</translation>
    </message>
    <message>
        <source>Overrides by supervisors</source>
        <translation>पर्यवेक्षकों के अपवाद</translation>
    </message>
    <message>
        <source>Entries that wait for the platform</source>
        <translation>प्लेटफ़ॉर्म को भेजनी बाकी प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Checkpoint of this laptop&apos;s log</source>
        <translation>इस लैपटॉप के लॉग का जाँच-बिंदु</translation>
    </message>
    <message>
        <source>admitted twice</source>
        <translation>दो बार प्रवेश</translation>
    </message>
    <message>
        <source>admitted although withdrawn</source>
        <translation>निरस्त होने पर भी प्रवेश</translation>
    </message>
    <message>
        <source>admitted although cancelled</source>
        <translation>रद्द होने पर भी प्रवेश</translation>
    </message>
    <message>
        <source>it stands as it is</source>
        <translation>जैसा है वैसा ही</translation>
    </message>
    <message>
        <source>was let in wrongly</source>
        <translation>गलती से प्रवेश मिला</translation>
    </message>
    <message>
        <source>put right on the platform by hand</source>
        <translation>प्लेटफ़ॉर्म पर हाथ से ठीक किया</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>अब ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>Here at</source>
        <translation>यहाँ समय</translation>
    </message>
    <message>
        <source>Here ± ms</source>
        <translation>यहाँ ± ms</translation>
    </message>
    <message>
        <source>Here where</source>
        <translation>यहाँ कहाँ</translation>
    </message>
    <message>
        <source>Here by</source>
        <translation>यहाँ किसने</translation>
    </message>
    <message>
        <source>Here agreed by</source>
        <translation>यहाँ सहमति</translation>
    </message>
    <message>
        <source>There at</source>
        <translation>वहाँ समय</translation>
    </message>
    <message>
        <source>There ± ms</source>
        <translation>वहाँ ± ms</translation>
    </message>
    <message>
        <source>There where</source>
        <translation>वहाँ कहाँ</translation>
    </message>
    <message>
        <source>There by</source>
        <translation>वहाँ किसने</translation>
    </message>
    <message>
        <source>There agreed by</source>
        <translation>वहाँ सहमति</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>निपटाया गया</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>किसने निपटाया</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>known to the platform</source>
        <translation>प्लेटफ़ॉर्म को ज्ञात</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>जो प्लेटफ़ॉर्म ने नहीं लिया</translation>
    </message>
    <message>
        <source>door sale</source>
        <translation>गेट की बिक्री</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>प्रविष्टि</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>क्र.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>पाया गया</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>प्रयास</translation>
    </message>
    <message>
        <source>Entries that wait for it</source>
        <translation>इस पर रुकी प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Door sales</source>
        <translation>गेट की बिक्री</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>आमदनी</translation>
    </message>
    <message>
        <source>Sold by type</source>
        <translation>प्रकार अनुसार बिक्री</translation>
    </message>
    <message>
        <source>Counts of the till</source>
        <translation>गल्ले की गिनती</translation>
    </message>
    <message>
        <source>Door actions</source>
        <translation>गेट पर हुए काम</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>भुगतान का तरीका</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>मुद्रा</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>लिया</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>लौटाया</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>शुद्ध</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>किसने गिना</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>शुरू में</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>गिना गया</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>अंतर</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>गल्ले में रहेगा</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>किसने मंज़ूर किया</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>प्लेटफ़ॉर्म</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>वापस लेता है</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>पहुँचा</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>छोड़ दिया</translation>
    </message>
    <message>
        <source>{reason}, overridden</source>
        <translation>{reason}, अपवाद</translation>
    </message>
    <message>
        <source>Device&apos;s clock</source>
        <translation>डिवाइस की घड़ी</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>दिशा</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>सीट</translation>
    </message>
    <message>
        <source>Guest of party</source>
        <translation>समूह का अतिथि</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>किसकी सहमति</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>किससे पढ़ा गया</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>डिलीवरी</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>प्रविष्टि</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>प्रवेश लॉग</translation>
    </message>
    <message>
        <source>Times are those of {zone}, by corrected clocks.</source>
        <translation>समय {zone} के हैं, सुधारी हुई घड़ियों के अनुसार।</translation>
    </message>
    <message>
        <source>Made by Gatehouse {version}.</source>
        <translation>Gatehouse {version} से बनाया गया।</translation>
    </message>
    <message>
        <source>Entries from {since} until {until}.</source>
        <translation>{since} से {until} तक की प्रविष्टियाँ।</translation>
    </message>
    <message>
        <source>Only these entries:</source>
        <translation>केवल ये प्रविष्टियाँ:</translation>
    </message>
    <message>
        <source>Entries from {since}.</source>
        <translation>{since} से प्रविष्टियाँ।</translation>
    </message>
    <message>
        <source>Entries until {until}.</source>
        <translation>{until} तक की प्रविष्टियाँ।</translation>
    </message>
    <message>
        <source>Tick a box for each guest who walks in; [x] came in before this was printed. Afterwards enter the list numbers of ticked rows by `kiosk paper`, as 123-456-785, or 123-456-785*2 for two guests.</source>
        <translation>अंदर जाने वाले हर अतिथि के लिए एक खाने पर निशान लगाएँ; [x] छपने से पहले अंदर आए। बाद में निशान लगी पंक्तियों के सूची नंबर विंडो में या `kiosk paper` से दर्ज करें, जैसे 123-456-785, या दो अतिथियों के लिए 123-456-785*2।</translation>
    </message>
    <message>
        <source>{count} of {total}  ____</source>
        <translation>{total} में से {count}  ____</translation>
    </message>
    <message>
        <source>In</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>सूची नंबर</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Last entry, no.</source>
        <translation>आख़िरी प्रविष्टि, क्र.</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>चेक-इन सूची</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>टिकट</translation>
    </message>
    <message>
        <source>Guests who came in</source>
        <translation>अंदर आए अतिथि</translation>
    </message>
    <message>
        <source>Guest list last known to be whole</source>
        <translation>अतिथि सूची आख़िरी बार पूरी थी</translation>
    </message>
    <message>
        <source>Guest list on paper</source>
        <translation>काग़ज़ पर अतिथि सूची</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>यह किस पर आधारित है</translation>
    </message>
    <message>
        <source>Each gate up to</source>
        <translation>हर गेट यहाँ तक</translation>
    </message>
    <message>
        <source>Signed: ______________________________    Time: ______________</source>
        <translation>हस्ताक्षर: ______________________________    समय: ______________</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>क्या देखा</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>क्या करें</translation>
    </message>
    <message>
        <source>Tried out by</source>
        <translation>किसने आज़माया</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>लैपटॉप</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>किसने जाँचा</translation>
    </message>
    <message>
        <source>Preflight: {decision}</source>
        <translation>पूर्व जाँच: {decision}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>कोई चुना नहीं गया</translation>
    </message>
    <message>
        <source>not connected with a platform</source>
        <translation>किसी प्लेटफ़ॉर्म से जुड़ा नहीं</translation>
    </message>
    <message>
        <source>nobody signed</source>
        <translation>किसी ने हस्ताक्षर नहीं किए</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>कोई कार्यक्रम नहीं</translation>
    </message>
    <message>
        <source>Where nobody is named, the laptop looked by itself.</source>
        <translation>जहाँ कोई नाम नहीं है, वहाँ लैपटॉप ने ख़ुद देखा।</translation>
    </message>
    <message>
        <source>Where and by whom</source>
        <translation>कहाँ और किसने</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>क्या-क्या देखा गया</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>प्लेटफ़ॉर्म</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>सभी गेट</translation>
    </message>
    <message>
        <source>local</source>
        <translation>एक लैपटॉप</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation>हैंड स्कैनर</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <source>nfc</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>काग़ज़</translation>
    </message>
    <message>
        <source>in</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <source>out</source>
        <translation>बाहर</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>प्रवेश दिया</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>मना किया</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>पूछा गया</translation>
    </message>
    <message>
        <source>walk in</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>मंज़ूरी</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>अस्वीकृति</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>बिक्री वापस</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>नकद</translation>
    </message>
    <message>
        <source>card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>स्वीकार</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>टिकट</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>निरस्ती</translation>
    </message>
    <message>
        <source>pending_payment</source>
        <translation>भुगतान बाकी</translation>
    </message>
    <message>
        <source>pending_approval</source>
        <translation>मंज़ूरी बाकी</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>पुष्ट</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>पैसे वापस</translation>
    </message>
    <message>
        <source>waitlisted</source>
        <translation>प्रतीक्षा सूची में</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>मान्य</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>आरक्षित</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>हस्तांतरित</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>अवरुद्ध</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>निरस्त</translation>
    </message>
    <message>
        <source>active</source>
        <translation>सक्रिय</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>अमान्य</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>अस्पष्ट</translation>
    </message>
    <message>
        <source>{these} or {other}</source>
        <translation>{these} या {other}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>Characters that have no font on this computer: {count}</source>
        <translation>अक्षर जिनके लिए इस कंप्यूटर पर कोई फ़ॉन्ट नहीं है: {count}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>इस फ़ाइल के बारे में</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>बनाने का समय</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Old events</source>
        <translation>पुराने कार्यक्रम</translation>
    </message>
    <message>
        <source>Remove what is due …</source>
        <translation>जिनका समय पूरा हुआ, हटाएँ …</translation>
    </message>
    <message>
        <source>Each day by itself, while no doors are open</source>
        <translation>हर दिन अपने आप, जब प्रवेश बंद हो</translation>
    </message>
    <message>
        <source>By itself, once the platform refused it for a day</source>
        <translation>अपने आप, यदि प्लेटफ़ॉर्म इसे एक दिन तक मना करे</translation>
    </message>
    <message>
        <source>Delete everything once the platform refused this laptop for a day</source>
        <translation>प्लेटफ़ॉर्म एक दिन तक इस लैपटॉप को मना करे तो सब मिटाएँ</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>सब मिटाएँ …</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>स्थिति जाँची जा रही है</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त हुआ</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>स्कैन</translation>
    </message>
    <message>
        <source>Days that guests and scans are kept after an event: {days}</source>
        <translation>कार्यक्रम के बाद अतिथि और स्कैन रखने के दिन: {days}</translation>
    </message>
    <message>
        <source>Events are kept for good while retention_days is not set.</source>
        <translation>जब तक retention_days तय नहीं है, कार्यक्रम हमेशा रखे जाते हैं।</translation>
    </message>
    <message>
        <source>No event is that old</source>
        <translation>इतना पुराना कोई कार्यक्रम नहीं</translation>
    </message>
    <message>
        <source>Removed {date} {name}</source>
        <translation>हटाया गया {date} {name}</translation>
    </message>
    <message>
        <source>Stays: {count} entries wait for the platform</source>
        <translation>रहेगा: {count} प्रविष्टियाँ प्लेटफ़ॉर्म की राह देख रही हैं</translation>
    </message>
    <message>
        <source>Stays: not signed yet</source>
        <translation>रहेगा: अभी हस्ताक्षरित नहीं</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>समय पूरा</translation>
    </message>
    <message>
        <source>{name}: let in {admitted}, refused {refused}</source>
        <translation>{name}: प्रवेश {admitted}, मना {refused}</translation>
    </message>
    <message>
        <source>Signed: {note}</source>
        <translation>हस्ताक्षरित: {note}</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>हटाया जा रहा है</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Admitted twice</source>
        <translation>दो बार प्रवेश</translation>
    </message>
    <message>
        <source>Admitted, and revoked</source>
        <translation>प्रवेश दिया, फिर निरस्त</translation>
    </message>
    <message>
        <source>Admitted, and cancelled</source>
        <translation>प्रवेश दिया, फिर रद्द</translation>
    </message>
    <message>
        <source>Sold at the door</source>
        <translation>गेट पर बेचा गया</translation>
    </message>
    <message>
        <source>Paid at the door</source>
        <translation>गेट पर भुगतान हुआ</translation>
    </message>
    <message>
        <source>Approved at the door</source>
        <translation>गेट पर मंज़ूर हुआ</translation>
    </message>
    <message>
        <source>Turned down at the door</source>
        <translation>गेट पर मना किया</translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation>बिक्री वापस ली गई</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>नकद</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>Refused door sale</source>
        <translation>गेट की बिक्री अस्वीकृत</translation>
    </message>
    <message>
        <source>Entry not delivered</source>
        <translation>प्रविष्टि नहीं पहुँची</translation>
    </message>
    <message>
        <source>See the note</source>
        <translation>नोट देखें</translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation>जैसा है वैसा ही रहेगा</translation>
    </message>
    <message>
        <source>Somebody was let in wrongly</source>
        <translation>किसी को गलती से प्रवेश मिला</translation>
    </message>
    <message>
        <source>Put right on the platform by hand</source>
        <translation>प्लेटफ़ॉर्म पर हाथ से ठीक किया गया</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>अब ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>निपटाया गया</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>फिर खोला गया</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>फिर कोशिश की गई</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>सहेजे गए फ़िल्टर</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>यह फ़िल्टर सहेजें</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>फ़िल्टर का नाम</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>यह फ़िल्टर सहेजें …</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>फ़िल्टर हटाएँ</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong.</source>
        <translation>कीबोर्ड की तरह लिखने वाले स्कैनर बिना सेटअप के चलते हैं। सेटअप तभी करें जब कोड गलत आएँ।</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>{name} को हटाएँ</translation>
    </message>
    <message>
        <source>Serial, connected.</source>
        <translation>सीरियल, कनेक्ट है।</translation>
    </message>
    <message>
        <source>Serial, not connected.</source>
        <translation>सीरियल, कनेक्ट नहीं है।</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Everything arrives as it should.</source>
        <translation>सब कुछ सही आ रहा है।</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s: letters are put right.</source>
        <translation>इसका कीबोर्ड लेआउट इस कंप्यूटर से अलग है: अक्षर ठीक किए जाते हैं।</translation>
    </message>
    <message>
        <source>Caps Lock is on: upper and lower case are put right.</source>
        <translation>Caps Lock चालू है: बड़े और छोटे अक्षर ठीक किए जाते हैं।</translation>
    </message>
    <message>
        <source>It sends no Enter: a pause ends its codes.</source>
        <translation>यह Enter नहीं भेजता: रुकने पर कोड पूरा माना जाता है।</translation>
    </message>
    <message>
        <source>It sends every code twice: one counts.</source>
        <translation>यह हर कोड दो बार भेजता है: एक ही गिना जाता है।</translation>
    </message>
    <message>
        <source>It sends more than one end key: one counts.</source>
        <translation>यह एक से ज़्यादा समाप्ति कुंजी भेजता है: एक ही गिनी जाती है।</translation>
    </message>
    <message>
        <source>It types “{detail}” before each code: that is taken off.</source>
        <translation>यह हर कोड से पहले “{detail}” लिखता है: उसे हटा दिया जाता है।</translation>
    </message>
    <message>
        <source>It types “{detail}” after each code: that is taken off.</source>
        <translation>यह हर कोड के बाद “{detail}” लिखता है: उसे हटा दिया जाता है।</translation>
    </message>
    <message>
        <source>It types slowly: it is given time.</source>
        <translation>यह धीरे लिखता है: इसे समय दिया जाता है।</translation>
    </message>
    <message>
        <source>Careful: “{detail}” gets lost. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>ध्यान दें: “{detail}” छूट जाता है। स्कैनर को इस कंप्यूटर के कीबोर्ड पर सेट करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Careful: “{detail}” arrive alike. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>ध्यान दें: “{detail}” एक जैसे आते हैं। स्कैनर को इस कंप्यूटर के कीबोर्ड पर सेट करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.</source>
        <translation>इसे “{detail}” से अलग नहीं पहचाना जा सकता। दोनों में से एक में उपसर्ग सेट करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s ({detail}): letters are put right.</source>
        <translation>इसका कीबोर्ड लेआउट इस कंप्यूटर से अलग है ({detail}): अक्षर ठीक किए जाते हैं।</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Somebody has to agree</source>
        <translation>किसी और की सहमति ज़रूरी है</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>सहमति दें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Name and PIN are needed.</source>
        <translation>नाम और PIN ज़रूरी हैं।</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Please show this ticket to our staff.</source>
        <translation>कृपया यह टिकट हमारे कर्मियों को दिखाएँ।</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>स्वागत है</translation>
    </message>
    <message>
        <source>How many of you come in now?</source>
        <translation>आपमें से कितने लोग अभी अंदर आ रहे हैं?</translation>
    </message>
    <message>
        <source>Please go to {gate}.</source>
        <translation>कृपया {gate} पर जाएँ।</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>कृपया हमारे कर्मियों से पूछें।</translation>
    </message>
</context>
<context>
    <name>SelfServicePage</name>
    <message>
        <source>More time</source>
        <translation>और समय</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>कर्मी</translation>
    </message>
    <message>
        <source>Hold your ticket in front of the camera</source>
        <translation>अपना टिकट कैमरे के सामने रखें</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>कृपया उत्तर दें</translation>
    </message>
    <message numerus="yes">
        <source>Are you still there? Everything here is cleared in %Ln seconds.</source>
        <translation>
            <numerusform>क्या आप अब भी यहाँ हैं? %Ln सेकंड में यहाँ सब कुछ मिटा दिया जाएगा।</numerusform>
            <numerusform>क्या आप अब भी यहाँ हैं? %Ln सेकंड में यहाँ सब कुछ मिटा दिया जाएगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>Help is wanted here</source>
        <translation>यहाँ मदद चाहिए</translation>
    </message>
    <message>
        <source>Please wait. Somebody of our staff comes to you.</source>
        <translation>कृपया रुकें। हमारे एक कर्मी आपके पास आ रहे हैं।</translation>
    </message>
    <message>
        <source>No help needed</source>
        <translation>मदद नहीं चाहिए</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>मदद बुलाएँ</translation>
    </message>
</context>
<context>
    <name>SellPanel</name>
    <message>
        <source>Sell, let in   ⏎</source>
        <translation>बेचें, प्रवेश दें   ⏎</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>पिछली रसीद प्रिंट करें</translation>
    </message>
    <message>
        <source>Sell at the door</source>
        <translation>गेट पर बेचें</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>बिक्री के लिए</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>नाम (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <source>E-mail, for the ticket (may be left empty)</source>
        <translation>टिकट के लिए ई-मेल (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Sell ticket</source>
        <translation>टिकट बेचें</translation>
    </message>
    <message>
        <source>Sell at the door (Ctrl+N)</source>
        <translation>गेट पर बेचें (Ctrl+N)</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>भुगतान कैसे हुआ?</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>जो राशि दी गई, वह लिखें।</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>निःशुल्क</translation>
    </message>
    <message>
        <source>Cancel the last sale: {sale}</source>
        <translation>पिछली बिक्री रद्द करें: {sale}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected happened. Please try again.</source>
        <translation>कुछ अप्रत्याशित हुआ। कृपया फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The database of this laptop did not answer. Please scan again.</source>
        <translation>इस लैपटॉप के डेटाबेस ने जवाब नहीं दिया। कृपया फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>The database is busy. Please try again in a moment.</source>
        <translation>डेटाबेस व्यस्त है। कृपया थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full. Free some space, then scan again.</source>
        <translation>इस लैपटॉप की डिस्क भर गई है। थोड़ी जगह खाली करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Call the organizer.</source>
        <translation>इस लैपटॉप का डेटाबेस खराब है। आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>Another program works with the damaged database. Close every window of this kiosk, then open it again.</source>
        <translation>दूसरा प्रोग्राम खराब डेटाबेस के साथ काम कर रहा है। इस कियोस्क की सभी विंडो बंद करें, फिर उसे दोबारा खोलें।</translation>
    </message>
    <message>
        <source>The database cannot be opened with this laptop&apos;s key.</source>
        <translation>डेटाबेस इस लैपटॉप की कुंजी से नहीं खुलता।</translation>
    </message>
    <message>
        <source>The folder of this kiosk&apos;s data cannot be written to. Call the technician.</source>
        <translation>इस कियोस्क के डेटा फ़ोल्डर में लिखा नहीं जा सकता। तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>A file lies where the folder of this kiosk&apos;s data should be. Call the technician.</source>
        <translation>जहाँ इस कियोस्क का डेटा फ़ोल्डर होना चाहिए, वहाँ एक फ़ाइल है। तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full or fails. Free some space; if it goes on, use another laptop.</source>
        <translation>इस लैपटॉप की डिस्क भरी है या खराब है। थोड़ी जगह खाली करें; फिर भी ऐसा हो तो दूसरा लैपटॉप लें।</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not work. Log out and in again, then start anew.</source>
        <translation>इस कंप्यूटर का पासवर्ड भंडार काम नहीं कर रहा है। लॉग आउट करके फिर लॉग इन करें, फिर दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked. Unlock it, then start anew.</source>
        <translation>इस कंप्यूटर का पासवर्ड भंडार लॉक है। उसे खोलें, फिर दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not answer. Log out and in again, then start anew.</source>
        <translation>इस कंप्यूटर का पासवर्ड भंडार जवाब नहीं दे रहा है। लॉग आउट करके फिर लॉग इन करें, फिर दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database cannot be read. Call the technician.</source>
        <translation>इस कियोस्क के डेटाबेस की कुंजी पढ़ी नहीं जा सकती। तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>Others can read the key of this kiosk&apos;s database. Call the technician.</source>
        <translation>दूसरे लोग इस कियोस्क के डेटाबेस की कुंजी पढ़ सकते हैं। तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database is missing. Call the technician.</source>
        <translation>इस कियोस्क के डेटाबेस की कुंजी नहीं मिल रही है। तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop to open the guest list.</source>
        <translation>अतिथि सूची खोलने के लिए इस लैपटॉप का पासफ़्रेज़ लिखें।</translation>
    </message>
    <message>
        <source>This is not the passphrase of this laptop.</source>
        <translation>यह इस लैपटॉप का पासफ़्रेज़ नहीं है।</translation>
    </message>
    <message>
        <source>The key lies beside the guest list: a thief of this laptop could read names, addresses and codes. A passphrase prevents that: kiosk passphrase</source>
        <translation>कुंजी अतिथि सूची के पास ही रखी है: लैपटॉप चुराने वाला नाम, पते और कोड पढ़ सकता है। पासफ़्रेज़ इसे रोकता है: kiosk passphrase</translation>
    </message>
    <message>
        <source>The database belongs to a newer version of Gatehouse.</source>
        <translation>यह डेटाबेस Gatehouse के नए संस्करण का है।</translation>
    </message>
    <message>
        <source>The sync service could not be started. Restart this computer, or call the technician.</source>
        <translation>सिंक सेवा शुरू नहीं हो सकी। इस कंप्यूटर को फिर चालू करें, या तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as a file instead.</source>
        <translation>प्रिंटर ने इसे नहीं लिया। इसके बजाय पन्ने को फ़ाइल के रूप में सहेजें।</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a file instead.</source>
        <translation>इस कंप्यूटर पर कोई प्रिंटर सेट नहीं है। इसके बजाय पन्ने को फ़ाइल के रूप में सहेजें।</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>प्लेटफ़ॉर्म से संपर्क नहीं हो सका।</translation>
    </message>
    <message>
        <source>The platform cannot answer now. The kiosk keeps trying.</source>
        <translation>प्लेटफ़ॉर्म अभी जवाब नहीं दे सकता। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>The platform does not give everything. Call the organizer.</source>
        <translation>प्लेटफ़ॉर्म सब कुछ नहीं दे रहा है। आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>The platform refused. Call the organizer.</source>
        <translation>प्लेटफ़ॉर्म ने मना किया। आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>The platform cannot be reached. The kiosk keeps trying.</source>
        <translation>प्लेटफ़ॉर्म से संपर्क नहीं हो पा रहा है। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>The platform answers too slowly. The kiosk keeps trying.</source>
        <translation>प्लेटफ़ॉर्म बहुत धीरे जवाब दे रहा है। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>This Wi-Fi asks for a login page. Log in with the browser, or use another network.</source>
        <translation>यह Wi-Fi लॉगिन पेज माँगता है। ब्राउज़र में लॉग इन करें, या दूसरा नेटवर्क लें।</translation>
    </message>
    <message>
        <source>Something else answers in the platform&apos;s place. Use another network, or call the organizer.</source>
        <translation>प्लेटफ़ॉर्म की जगह कुछ और जवाब दे रहा है। दूसरा नेटवर्क लें, या आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted. Call the organizer.</source>
        <translation>प्लेटफ़ॉर्म का प्रमाणपत्र भरोसेमंद नहीं है। आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk. Set it up again.</source>
        <translation>प्लेटफ़ॉर्म अब यह कियोस्क स्वीकार नहीं करता। इसे फिर सेट करें।</translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense. The kiosk keeps trying.</source>
        <translation>प्लेटफ़ॉर्म का जवाब समझ में नहीं आया। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>The platform&apos;s name is not known here. Check the address and the network.</source>
        <translation>प्लेटफ़ॉर्म का नाम यहाँ ज्ञात नहीं है। पता और नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>Nobody answers at the platform&apos;s address. Check the address and its port.</source>
        <translation>प्लेटफ़ॉर्म के पते पर कोई जवाब नहीं देता। पता और उसका पोर्ट जाँचें।</translation>
    </message>
    <message>
        <source>What answers at the platform&apos;s address does not speak https. Check the address and its port.</source>
        <translation>प्लेटफ़ॉर्म के पते पर जो जवाब देता है, वह https नहीं समझता। पता और उसका पोर्ट जाँचें।</translation>
    </message>
    <message>
        <source>The proxy does not lead to the platform. Check the proxy settings of this computer.</source>
        <translation>प्रॉक्सी प्लेटफ़ॉर्म तक नहीं पहुँचाता। इस कंप्यूटर की प्रॉक्सी सेटिंग जाँचें।</translation>
    </message>
    <message>
        <source>What answers at this address is not a platform of this kind. Check the set-up code.</source>
        <translation>इस पते पर जो जवाब देता है, वह इस तरह का प्लेटफ़ॉर्म नहीं है। सेटअप कोड जाँचें।</translation>
    </message>
    <message>
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation>यह सेटअप कोड प्लेटफ़ॉर्म से मेल नहीं खाता। वहाँ नया कोड बनाएँ।</translation>
    </message>
    <message>
        <source>The file could not be written. Try again, or choose another folder.</source>
        <translation>फ़ाइल लिखी नहीं जा सकी। फिर कोशिश करें या दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>There is no room left there. Free some, or choose another folder.</source>
        <translation>वहाँ जगह नहीं बची। जगह खाली करें या दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>This folder is not there. Is the stick plugged in?</source>
        <translation>यह फ़ोल्डर नहीं मिला। क्या USB स्टिक लगी है?</translation>
    </message>
    <message>
        <source>You may not write there, or another program has the file open. Choose another name or folder.</source>
        <translation>आप वहाँ लिख नहीं सकते, या फ़ाइल किसी दूसरे प्रोग्राम में खुली है। दूसरा नाम या फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>This note is too long. Shorten it.</source>
        <translation>यह नोट बहुत लंबा है। इसे छोटा करें।</translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
        <translation>कैमरा रुक गया। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>It gives no picture. Close other programs that use it, or plug it in anew.</source>
        <translation>कैमरा तस्वीर नहीं दे रहा है। उसे इस्तेमाल कर रहे दूसरे प्रोग्राम बंद करें, या उसे फिर से लगाएँ।</translation>
    </message>
    <message>
        <source>Close other programs that use it, or allow Gatehouse to use it in the settings of this computer.</source>
        <translation>कैमरा इस्तेमाल कर रहे दूसरे प्रोग्राम बंद करें, या इस कंप्यूटर की सेटिंग में Gatehouse को इसकी अनुमति दें।</translation>
    </message>
    <message>
        <source>The camera in the network does not answer. The kiosk keeps trying.</source>
        <translation>नेटवर्क का कैमरा जवाब नहीं दे रहा है। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>There is no such video.</source>
        <translation>ऐसा कोई वीडियो नहीं है।</translation>
    </message>
    <message>
        <source>This video cannot be read.</source>
        <translation>यह वीडियो पढ़ा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.</source>
        <translation>फ़ोन की यह तस्वीर (HEIC) पढ़ी नहीं जा सकती। इसे JPEG या PNG में सहेजें।</translation>
    </message>
    <message>
        <source>This picture is too large. Save it with fewer pixels.</source>
        <translation>यह तस्वीर बहुत बड़ी है। इसे कम पिक्सेल के साथ सहेजें।</translation>
    </message>
    <message>
        <source>This is a document. Take a picture of the code in it.</source>
        <translation>यह एक दस्तावेज़ है। इसमें दिए कोड की तस्वीर लें।</translation>
    </message>
    <message>
        <source>The camera shows black. Is its lens covered?</source>
        <translation>कैमरे में सब काला दिख रहा है। क्या लेंस ढका है?</translation>
    </message>
    <message>
        <source>The picture is frozen. Plug the camera in anew.</source>
        <translation>तस्वीर अटक गई है। कैमरा फिर से लगाएँ।</translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation>बहुत अँधेरा: रोशनी करें</translation>
    </message>
    <message>
        <source>Too bright: tilt it, or dim the screen</source>
        <translation>बहुत चमक: थोड़ा झुकाएँ, या स्क्रीन मंद करें</translation>
    </message>
    <message>
        <source>Closer, please</source>
        <translation>कृपया पास लाएँ</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>स्थिर रखें</translation>
    </message>
    <message>
        <source>Part {number} of {total} of one code: show the other parts, too</source>
        <translation>एक कोड के {total} भागों में से भाग {number}: बाकी भाग भी दिखाएँ</translation>
    </message>
    <message>
        <source>This is one part of a code. Show its other parts, too.</source>
        <translation>यह कोड का एक भाग है। इसके बाकी भाग भी दिखाएँ।</translation>
    </message>
    <message>
        <source>Nothing arrived. Hold the scanner to the code and press its trigger.</source>
        <translation>कुछ नहीं आया। स्कैनर को कोड के सामने रखें और उसका ट्रिगर दबाएँ।</translation>
    </message>
    <message>
        <source>Letters got lost. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>अक्षर छूट गए। स्कैनर को इस कंप्यूटर के कीबोर्ड पर सेट करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Some letters arrive alike. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>कुछ अक्षर एक जैसे आते हैं। स्कैनर को इस कंप्यूटर के कीबोर्ड पर सेट करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this laptop&apos;s clock is right: nothing is removed before that.</source>
        <translation>अभी पक्का नहीं कि इस लैपटॉप की घड़ी सही है: उससे पहले कुछ नहीं हटाया जाता।</translation>
    </message>
    <message>
        <source>Guests come in now: nothing is removed while doors are open.</source>
        <translation>अतिथि अभी अंदर आ रहे हैं: प्रवेश खुला रहने तक कुछ नहीं हटाया जाता।</translation>
    </message>
    <message>
        <source>Entries are not sent yet: nothing is deleted before they are saved.</source>
        <translation>कुछ प्रविष्टियाँ अभी भेजी नहीं गई हैं: सहेजे जाने से पहले कुछ नहीं मिटाया जाता।</translation>
    </message>
    <message>
        <source>This laptop was not emptied: something came in that nobody had saved. Order it again.</source>
        <translation>यह लैपटॉप खाली नहीं किया गया: कुछ ऐसा आया जो किसी ने सहेजा नहीं था। फिर से आदेश दें।</translation>
    </message>
    <message>
        <source>This log is not as it was signed. Nothing of it was taken in.</source>
        <translation>यह लॉग वैसा नहीं है जैसा हस्ताक्षर के समय था। इससे कुछ नहीं लिया गया।</translation>
    </message>
    <message>
        <source>This is no log of another gate, or it cannot be read.</source>
        <translation>यह किसी दूसरे गेट का लॉग नहीं है, या इसे पढ़ा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>This log is too large for codes. Use a file.</source>
        <translation>यह लॉग कोड के लिए बहुत बड़ा है। फ़ाइल इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>The other gates cannot be reached.</source>
        <translation>दूसरे गेटों से संपर्क नहीं हो पा रहा है।</translation>
    </message>
    <message>
        <source>The host does not answer. Are both laptops in one network that lets them talk?</source>
        <translation>होस्ट जवाब नहीं दे रहा है। क्या दोनों लैपटॉप ऐसे एक ही नेटवर्क में हैं जो उन्हें आपस में संपर्क करने देता है?</translation>
    </message>
    <message>
        <source>Another laptop answers than the one that invited. Ask for a new invitation.</source>
        <translation>जिसने निमंत्रण दिया, उसकी जगह दूसरा लैपटॉप जवाब दे रहा है। नया निमंत्रण माँगें।</translation>
    </message>
    <message>
        <source>This is no invitation to a venue. Show the code that the host&apos;s laptop shows.</source>
        <translation>यह किसी स्थल का निमंत्रण नहीं है। होस्ट लैपटॉप पर दिख रहा कोड दिखाएँ।</translation>
    </message>
    <message>
        <source>This invitation was used, or is too old. Ask the host&apos;s laptop for a new one.</source>
        <translation>यह निमंत्रण इस्तेमाल हो चुका है या बहुत पुराना है। होस्ट लैपटॉप से नया लें।</translation>
    </message>
    <message>
        <source>This laptop belongs to a venue already. Leave it first.</source>
        <translation>यह लैपटॉप पहले से किसी स्थल से जुड़ा है। पहले उसे छोड़ें।</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform first.</source>
        <translation>पहले इस कियोस्क को उसके प्लेटफ़ॉर्म से जोड़ें।</translation>
    </message>
    <message>
        <source>This is done on the host&apos;s laptop.</source>
        <translation>यह होस्ट लैपटॉप पर किया जाता है।</translation>
    </message>
    <message>
        <source>This laptop was not invited as one that can become host.</source>
        <translation>इस लैपटॉप को होस्ट बन सकने वाले के रूप में निमंत्रण नहीं मिला था।</translation>
    </message>
    <message>
        <source>The ledger does not start. Does another program of this laptop run it, or use its port?</source>
        <translation>बही शुरू नहीं हो रही है। क्या इस लैपटॉप का दूसरा प्रोग्राम उसे चला रहा है, या उसका पोर्ट इस्तेमाल कर रहा है?</translation>
    </message>
    <message>
        <source>Another program of this laptop runs the venue&apos;s ledger: this window leaves it to that one.</source>
        <translation>इस लैपटॉप का दूसरा प्रोग्राम स्थल की बही चला रहा है: यह विंडो उसे उसी पर छोड़ती है।</translation>
    </message>
    <message>
        <source>Another program of this laptop uses the port at which gates join.</source>
        <translation>इस लैपटॉप का दूसरा प्रोग्राम वह पोर्ट इस्तेमाल कर रहा है जिससे गेट जुड़ते हैं।</translation>
    </message>
    <message>
        <source>Another laptop has taken over as host. This one goes on as a gate.</source>
        <translation>दूसरे लैपटॉप ने होस्ट का काम संभाल लिया है। यह अब गेट के रूप में चलता रहेगा।</translation>
    </message>
    <message>
        <source>The two laptops have versions of Gatehouse that do not fit. Install the same one.</source>
        <translation>दोनों लैपटॉप के Gatehouse संस्करण आपस में मेल नहीं खाते। एक ही संस्करण इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>There is no such gate any more.</source>
        <translation>वह गेट अब नहीं है।</translation>
    </message>
    <message>
        <source>A setting of this kiosk cannot be used.</source>
        <translation>इस कियोस्क की एक सेटिंग इस्तेमाल नहीं की जा सकती।</translation>
    </message>
    <message>
        <source>Choose event, list and gate first.</source>
        <translation>पहले कार्यक्रम, सूची और गेट चुनें।</translation>
    </message>
    <message>
        <source>The guest list has not arrived yet. Please wait a moment.</source>
        <translation>अतिथि सूची अभी नहीं आई है। कृपया थोड़ा रुकें।</translation>
    </message>
    <message>
        <source>The platform&apos;s address in this set-up code cannot be used.</source>
        <translation>इस सेटअप कोड में दिया प्लेटफ़ॉर्म का पता इस्तेमाल नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>The proxy settings of this computer cannot be used.</source>
        <translation>इस कंप्यूटर की प्रॉक्सी सेटिंग इस्तेमाल नहीं की जा सकती।</translation>
    </message>
    <message>
        <source>This file cannot be the logo. Take a PNG, JPEG or SVG of at most 512 kB, without effects.</source>
        <translation>यह फ़ाइल लोगो नहीं हो सकती। ज़्यादा से ज़्यादा 512 kB की, बिना प्रभाव वाली PNG, JPEG या SVG लें।</translation>
    </message>
    <message>
        <source>The platform&apos;s address is not protected by https. Ask for a new set-up code.</source>
        <translation>प्लेटफ़ॉर्म का पता https से सुरक्षित नहीं है। नया सेटअप कोड माँगें।</translation>
    </message>
    <message>
        <source>This is not a set-up code. Show the code from the platform.</source>
        <translation>यह सेटअप कोड नहीं है। प्लेटफ़ॉर्म का कोड दिखाएँ।</translation>
    </message>
    <message>
        <source>This set-up code is too old. Make a new one on the platform.</source>
        <translation>यह सेटअप कोड बहुत पुराना है। प्लेटफ़ॉर्म पर नया बनाएँ।</translation>
    </message>
    <message>
        <source>This set-up code was used before. Make a new one on the platform.</source>
        <translation>यह सेटअप कोड पहले इस्तेमाल हो चुका है। प्लेटफ़ॉर्म पर नया बनाएँ।</translation>
    </message>
    <message>
        <source>Scans still wait for the platform before this one. Let them be sent first.</source>
        <translation>पिछले प्लेटफ़ॉर्म के लिए स्कैन अभी बाकी हैं। पहले उन्हें भेजे जाने दें।</translation>
    </message>
    <message>
        <source>The platform did not take this: it was used before, is too old or mistyped. Make a new one there.</source>
        <translation>प्लेटफ़ॉर्म ने इसे नहीं लिया: यह पहले इस्तेमाल हो चुका है, बहुत पुराना है या गलत लिखा गया है। वहाँ नया बनाएँ।</translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
        <translation>सिंक सेवा जवाब नहीं दे रही है। इसे इससे शुरू करें: kiosk-sync run</translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation>PIN में कम से कम चार अंक होते हैं।</translation>
    </message>
    <message>
        <source>There is a new version of Gatehouse. A supervisor can install it after the event.</source>
        <translation>Gatehouse का नया संस्करण है। कार्यक्रम के बाद पर्यवेक्षक उसे इंस्टॉल कर सकता है।</translation>
    </message>
    <message>
        <source>This is the newest version that is known here.</source>
        <translation>यहाँ ज्ञात सबसे नया संस्करण यही है।</translation>
    </message>
    <message>
        <source>Nothing is installed while doors are open or somebody is on shift. Try again after the event.</source>
        <translation>दरवाज़े खुले हों या कोई शिफ़्ट पर हो तो कुछ इंस्टॉल नहीं होता। कार्यक्रम के बाद फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The new version could not be installed. Try again, or call the technician.</source>
        <translation>नया संस्करण इंस्टॉल नहीं हो सका। फिर कोशिश करें, या तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>The new version is not genuine or out of date, and was not taken. Call the technician.</source>
        <translation>नया संस्करण असली नहीं या पुराना है, इसलिए नहीं लिया गया। तकनीशियन को बुलाएँ।</translation>
    </message>
    <message>
        <source>The new version could not be read as a whole. Try again.</source>
        <translation>नया संस्करण पूरा नहीं पढ़ा जा सका। फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The place of new versions cannot be reached.</source>
        <translation>नए संस्करणों की जगह तक पहुँच नहीं है।</translation>
    </message>
    <message>
        <source>This program takes no updates by itself.</source>
        <translation>यह प्रोग्राम स्वयं अपडेट नहीं लेता।</translation>
    </message>
    <message>
        <source>The updates of this computer&apos;s system bring the new version.</source>
        <translation>इस कंप्यूटर के सिस्टम अपडेट नया संस्करण लाते हैं।</translation>
    </message>
    <message>
        <source>Only a steward, a supervisor or an organizer may do this.</source>
        <translation>यह केवल प्रवेश कर्मी, पर्यवेक्षक या आयोजक कर सकते हैं।</translation>
    </message>
    <message>
        <source>Only a supervisor or an organizer may do this.</source>
        <translation>यह केवल पर्यवेक्षक या आयोजक कर सकते हैं।</translation>
    </message>
    <message>
        <source>Only a supervisor, an organizer or a technician may do this.</source>
        <translation>यह केवल पर्यवेक्षक, आयोजक या तकनीशियन कर सकते हैं।</translation>
    </message>
    <message>
        <source>Only an organizer or a technician may do this.</source>
        <translation>यह केवल आयोजक या तकनीशियन कर सकते हैं।</translation>
    </message>
    <message>
        <source>Only an organizer may do this.</source>
        <translation>यह केवल आयोजक कर सकते हैं।</translation>
    </message>
    <message>
        <source>This takes two people: a supervisor or an organizer who is somebody else has to agree.</source>
        <translation>इसके लिए दो लोग चाहिए: किसी दूसरे पर्यवेक्षक या आयोजक की सहमति ज़रूरी है।</translation>
    </message>
    <message>
        <source>The second person has to be somebody else.</source>
        <translation>दूसरा व्यक्ति कोई और होना चाहिए।</translation>
    </message>
    <message>
        <source>This takes the supervisor&apos;s PIN of this kiosk.</source>
        <translation>इसके लिए इस कियोस्क का पर्यवेक्षक PIN ज़रूरी है।</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>किसी ने साइन इन नहीं किया है। पहले साइन इन करें।</translation>
    </message>
    <message>
        <source>Say who you are: whoever may do this has a name and a PIN here.</source>
        <translation>बताएँ कि आप कौन हैं: जिसे इसकी अनुमति है, उसका नाम और PIN यहाँ है।</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>नाम और PIN मेल नहीं खाते।</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait, or let an organizer choose another PIN.</source>
        <translation>बहुत बार गलत PIN। रुकें, या आयोजक से दूसरा PIN चुनवाएँ।</translation>
    </message>
    <message>
        <source>Choose a supervisor&apos;s PIN first: without one nobody could leave self-service.</source>
        <translation>पहले पर्यवेक्षक PIN चुनें: उसके बिना कोई स्वयं-सेवा बंद नहीं कर सकेगा।</translation>
    </message>
    <message>
        <source>Staff need a name.</source>
        <translation>कर्मी का नाम ज़रूरी है।</translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Add something that tells them apart.</source>
        <translation>इस नाम का कोई पहले से है। अलग पहचान के लिए कुछ जोड़ें।</translation>
    </message>
    <message>
        <source>The first of the staff has to be an organizer with a PIN, who adds the others.</source>
        <translation>कर्मियों में पहला व्यक्ति PIN वाला आयोजक होना चाहिए, जो बाकी को जोड़ता है।</translation>
    </message>
    <message>
        <source>The last organizer stays while others are there.</source>
        <translation>जब तक दूसरे कर्मी हैं, आखिरी आयोजक बना रहेगा।</translation>
    </message>
    <message>
        <source>This shift comes from the platform, or is gone already.</source>
        <translation>यह शिफ़्ट प्लेटफ़ॉर्म से आई है, या पहले ही हटाई जा चुकी है।</translation>
    </message>
    <message>
        <source>Nobody of the staff has this name.</source>
        <translation>इस नाम का कोई कर्मी नहीं है।</translation>
    </message>
    <message>
        <source>A shift ends after it begins.</source>
        <translation>शिफ़्ट शुरू होने के बाद ही खत्म होती है।</translation>
    </message>
    <message>
        <source>The PIN could not be compared. Please try again.</source>
        <translation>PIN की जाँच नहीं हो सकी। कृपया फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This cannot be done at the door. Send the guest to the desk.</source>
        <translation>यह गेट पर नहीं हो सकता। अतिथि को काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>This kiosk may not do this. Send the guest to the desk.</source>
        <translation>इस कियोस्क को इसकी अनुमति नहीं है। अतिथि को काउंटर पर भेजें।</translation>
    </message>
    <message>
        <source>Nothing is for sale at this door.</source>
        <translation>इस गेट पर कुछ भी बिक्री के लिए नहीं है।</translation>
    </message>
    <message>
        <source>This type is not sold at this door.</source>
        <translation>यह प्रकार इस गेट पर नहीं बिकता।</translation>
    </message>
    <message>
        <source>So many guests cannot be sold at once.</source>
        <translation>एक साथ इतने अतिथियों के टिकट नहीं बेचे जा सकते।</translation>
    </message>
    <message>
        <source>Sold out. A supervisor may sell it all the same.</source>
        <translation>सब टिकट बिक गए। पर्यवेक्षक फिर भी बेच सकते हैं।</translation>
    </message>
    <message>
        <source>Others are before this guest on the waiting list. A supervisor may approve all the same.</source>
        <translation>प्रतीक्षा सूची में इस अतिथि से पहले और लोग हैं। पर्यवेक्षक फिर भी मंज़ूरी दे सकते हैं।</translation>
    </message>
    <message>
        <source>No places are free in here. A supervisor may sell it all the same.</source>
        <translation>अंदर कोई जगह खाली नहीं है। पर्यवेक्षक फिर भी बेच सकते हैं।</translation>
    </message>
    <message>
        <source>This event is not on. A supervisor may sell it all the same.</source>
        <translation>यह कार्यक्रम अभी नहीं चल रहा है। पर्यवेक्षक फिर भी बेच सकते हैं।</translation>
    </message>
    <message>
        <source>This list is for several dates. Choose the list of one date first.</source>
        <translation>यह सूची कई तारीखों की है। पहले एक तारीख की सूची चुनें।</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>नकद या कार्ड?</translation>
    </message>
    <message>
        <source>Nobody knows the currency. Tell the organizer.</source>
        <translation>मुद्रा ज्ञात नहीं है। आयोजक को बताएँ।</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>जो राशि दी गई, वह लिखें।</translation>
    </message>
    <message>
        <source>Less was handed over than is due.</source>
        <translation>देय राशि से कम दिया गया है।</translation>
    </message>
    <message>
        <source>Something was sold meanwhile. Please count again.</source>
        <translation>इस बीच कुछ बिका है। कृपया फिर से गिनें।</translation>
    </message>
    <message>
        <source>Please count every way of paying.</source>
        <translation>कृपया भुगतान का हर तरीका गिनें।</translation>
    </message>
    <message>
        <source>Nothing was sold or paid since the last count.</source>
        <translation>पिछली गिनती के बाद न कुछ बिका, न भुगतान हुआ।</translation>
    </message>
    <message>
        <source>More stays in the box than was counted.</source>
        <translation>गल्ले में गिनी गई राशि से ज़्यादा छोड़ा जा रहा है।</translation>
    </message>
    <message>
        <source>There is no such receipt on this laptop.</source>
        <translation>इस लैपटॉप पर ऐसी कोई रसीद नहीं है।</translation>
    </message>
    <message>
        <source>There is no such ticket on this laptop.</source>
        <translation>इस लैपटॉप पर ऐसा कोई टिकट नहीं है।</translation>
    </message>
    <message>
        <source>The printer is away. It will be printed when it is back.</source>
        <translation>प्रिंटर नहीं जुड़ा है। उसके लौटने पर प्रिंट होगा।</translation>
    </message>
    <message>
        <source>No other laptop of a venue can print this.</source>
        <translation>स्थल का कोई दूसरा लैपटॉप इसे नहीं छाप सकता।</translation>
    </message>
    <message>
        <source>The label roll is nearly empty.</source>
        <translation>लेबल रोल लगभग खाली है।</translation>
    </message>
    <message>
        <source>No printer is set for this.</source>
        <translation>इसके लिए कोई प्रिंटर तय नहीं है।</translation>
    </message>
    <message>
        <source>The settings name no printer that can be used.</source>
        <translation>सेटिंग में इस्तेमाल लायक कोई प्रिंटर नहीं है।</translation>
    </message>
    <message>
        <source>The file badge.toml cannot be used.</source>
        <translation>फ़ाइल badge.toml इस्तेमाल नहीं की जा सकती।</translation>
    </message>
    <message>
        <source>This file is no badge layout that can be read.</source>
        <translation>यह फ़ाइल पढ़ने योग्य बैज लेआउट नहीं है।</translation>
    </message>
    <message>
        <source>Another currency is due.</source>
        <translation>भुगतान दूसरी मुद्रा में होना है।</translation>
    </message>
    <message>
        <source>Another amount is due. Please begin anew.</source>
        <translation>देय राशि अलग है। कृपया फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>This platform keeps nothing that is not paid. Take the payment now.</source>
        <translation>यह प्लेटफ़ॉर्म बिना भुगतान के कुछ नहीं रखता। अभी भुगतान लें।</translation>
    </message>
    <message>
        <source>No payment is awaited for this ticket.</source>
        <translation>इस टिकट का कोई भुगतान बाकी नहीं है।</translation>
    </message>
    <message>
        <source>This ticket does not wait for approval.</source>
        <translation>इस टिकट को मंज़ूरी की ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>Only a supervisor may decide this.</source>
        <translation>इसका निर्णय केवल पर्यवेक्षक ले सकते हैं।</translation>
    </message>
    <message>
        <source>This sale cannot be cancelled here.</source>
        <translation>यह बिक्री यहाँ रद्द नहीं हो सकती।</translation>
    </message>
    <message>
        <source>This sale was cancelled before.</source>
        <translation>यह बिक्री पहले ही रद्द हो चुकी है।</translation>
    </message>
    <message>
        <source>Somebody came in by it. Undo that scan first.</source>
        <translation>इससे कोई अंदर आ चुका है। पहले वह स्कैन वापस लें।</translation>
    </message>
    <message>
        <source>This scan cannot be taken back.</source>
        <translation>यह स्कैन वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>This scan cannot be taken back here.</source>
        <translation>यह स्कैन यहाँ वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>It is too late to take this scan back.</source>
        <translation>यह स्कैन वापस लेने के लिए बहुत देर हो चुकी है।</translation>
    </message>
    <message>
        <source>This scan was taken back before.</source>
        <translation>यह स्कैन पहले ही वापस लिया जा चुका है।</translation>
    </message>
    <message>
        <source>This guest has walked in or out again since. Take that scan back first.</source>
        <translation>यह अतिथि उसके बाद फिर अंदर या बाहर जा चुके हैं। पहले वह स्कैन वापस लें।</translation>
    </message>
    <message>
        <source>This database is older than it was. Scans since {time} may be missing until the platform was reached.</source>
        <translation>यह डेटाबेस पहले से पुराना है। प्लेटफ़ॉर्म से संपर्क होने तक {time} के बाद के स्कैन छूटे हो सकते हैं।</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Close this window and open it again: a backup takes its place.</source>
        <translation>इस लैपटॉप का डेटाबेस खराब है। यह विंडो बंद करके फिर खोलें: बैकअप उसकी जगह ले लेगा।</translation>
    </message>
    <message>
        <source>The database was damaged, and a backup took its place. Scans since {time} may be missing until the platform was reached.</source>
        <translation>डेटाबेस खराब था, और बैकअप ने उसकी जगह ली। प्लेटफ़ॉर्म से संपर्क होने तक {time} के बाद के स्कैन छूटे हो सकते हैं।</translation>
    </message>
    <message>
        <source>This database was made on another laptop. Set this laptop up anew, unless it was moved here for good.</source>
        <translation>यह डेटाबेस दूसरे लैपटॉप पर बना था। इस लैपटॉप को नए सिरे से सेट करें, जब तक कि इसे हमेशा के लिए यहाँ न लाया गया हो।</translation>
    </message>
    <message>
        <source>Another laptop works under this one&apos;s name. Set one of them up anew.</source>
        <translation>दूसरा लैपटॉप इसी के नाम से काम कर रहा है। दोनों में से एक को नए सिरे से सेट करें।</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is slow. Entries keep the corrected time.</source>
        <translation>इस लैपटॉप की घड़ी पीछे है। प्रविष्टियों में सही किया गया समय रहता है।</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is fast. Entries keep the corrected time.</source>
        <translation>इस लैपटॉप की घड़ी आगे है। प्रविष्टियों में सही किया गया समय रहता है।</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was changed. Please check date and time.</source>
        <translation>इस लैपटॉप की घड़ी बदली गई है। कृपया तारीख और समय जाँचें।</translation>
    </message>
    <message>
        <source>The platform says another time than before. Please check date and time.</source>
        <translation>प्लेटफ़ॉर्म पहले से अलग समय बताता है। कृपया तारीख और समय जाँचें।</translation>
    </message>
    <message>
        <source>The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.</source>
        <translation>प्लेटफ़ॉर्म पर अचानक बहुत कम टिकट या कार्यक्रम हैं। जो ज्ञात था, वह रखा गया है। आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>The platform suddenly names other times. What was known is kept. Call the organizer.</source>
        <translation>प्लेटफ़ॉर्म अचानक दूसरे समय बताता है। जो ज्ञात था, वह रखा गया है। आयोजक को बुलाएँ।</translation>
    </message>
    <message>
        <source>Nobody has checked this laptop&apos;s clock yet.</source>
        <translation>इस लैपटॉप की घड़ी अभी किसी ने नहीं जाँची है।</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Please check date and time.</source>
        <translation>इस लैपटॉप की घड़ी गलत है। कृपया तारीख और समय जाँचें।</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>कैमरा शुरू हो रहा है</translation>
    </message>
    <message>
        <source>One moment. Typed codes and hand scanners work already.</source>
        <translation>एक पल रुकें। लिखे गए कोड और हैंड स्कैनर अभी से काम करते हैं।</translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation>कैमरा तैयार</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>कोड कैमरे के सामने रखें।</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>कैमरा नहीं मिला</translation>
    </message>
    <message>
        <source>Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.</source>
        <translation>कैमरा लगाएँ; कियोस्क खोजता रहता है। हैंड स्कैनर और लिखे गए कोड काम करते हैं।</translation>
    </message>
    <message>
        <source>Camera is in use</source>
        <translation>कैमरा व्यस्त है</translation>
    </message>
    <message>
        <source>Another program has the camera. Close it; the kiosk keeps trying.</source>
        <translation>कैमरा दूसरे प्रोग्राम के पास है। उसे बंद करें; कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>Camera was unplugged</source>
        <translation>कैमरा निकाल दिया गया</translation>
    </message>
    <message>
        <source>Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.</source>
        <translation>उसे फिर लगाएँ; कियोस्क कोशिश जारी रखता है। हैंड स्कैनर और लिखे गए कोड काम करते हैं।</translation>
    </message>
    <message>
        <source>Camera is not allowed</source>
        <translation>कैमरे की अनुमति नहीं</translation>
    </message>
    <message>
        <source>Allow Gatehouse to use the camera in the settings of this computer.</source>
        <translation>इस कंप्यूटर की सेटिंग में Gatehouse को कैमरा इस्तेमाल करने की अनुमति दें।</translation>
    </message>
    <message>
        <source>Camera gives no picture</source>
        <translation>कैमरे से तस्वीर नहीं आ रही</translation>
    </message>
    <message>
        <source>Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.</source>
        <translation>लेंस का ढक्कन हटाएँ, या कैमरा फिर से लगाएँ। कियोस्क कोशिश जारी रखता है।</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>वीडियो समाप्त</translation>
    </message>
    <message>
        <source>Connect a webcam to go on, or type a code below.</source>
        <translation>आगे बढ़ने के लिए वेबकैम लगाएँ, या नीचे कोड लिखें।</translation>
    </message>
    <message>
        <source>Ready for the hand scanner</source>
        <translation>हैंड स्कैनर के लिए तैयार</translation>
    </message>
    <message>
        <source>Scan a code, or type it below.</source>
        <translation>कोड स्कैन करें, या नीचे लिखें।</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>Start it</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>The sync service is running.</source>
        <translation>सिंक सेवा चल रही है।</translation>
    </message>
    <message>
        <source>The sync service is not running. It talks with the platform.</source>
        <translation>सिंक सेवा नहीं चल रही है। वही प्लेटफ़ॉर्म से संपर्क करती है।</translation>
    </message>
    <message>
        <source>The sync service is starting …</source>
        <translation>सिंक सेवा शुरू हो रही है …</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Sync service</source>
        <translation>सिंक सेवा</translation>
    </message>
    <message>
        <source>It fetches the guest list and sends entries, also while this window is closed.</source>
        <translation>यह अतिथि सूची लाती है और प्रविष्टियाँ भेजती है, यह विंडो बंद होने पर भी।</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Go through the set-up again</source>
        <translation>सेटअप फिर से करें</translation>
    </message>
    <message>
        <source>What is kept, and wiping this laptop</source>
        <translation>क्या रखा जाता है, और इस लैपटॉप को मिटाना</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Leave guests alone with it</source>
        <translation>अतिथियों पर छोड़ें</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>भाषा और रूप</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षरों का आकार</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>पूरी स्क्रीन</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>कम गति</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>आवाज़ें</translation>
    </message>
    <message>
        <source>At the scan</source>
        <translation>स्कैन के समय</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>तस्वीर पलटें</translation>
    </message>
    <message>
        <source>A refusal stays until it is dismissed</source>
        <translation>मना करने का परिणाम बंद करने तक दिखे</translation>
    </message>
    <message>
        <source>Guests&apos; names as initials (F8)</source>
        <translation>अतिथियों के नाम केवल पहले अक्षरों में (F8)</translation>
    </message>
    <message>
        <source>A second screen for guests</source>
        <translation>अतिथियों के लिए दूसरी स्क्रीन</translation>
    </message>
    <message>
        <source>The list on paper is kept in</source>
        <translation>काग़ज़ वाली सूची यहाँ रखी जाती है</translation>
    </message>
    <message>
        <source>When a finger touches a line</source>
        <translation>जब उँगली किसी फ़ील्ड को छुए</translation>
    </message>
    <message>
        <source>Whenever a line is pressed</source>
        <translation>जब भी कोई फ़ील्ड दबाई जाए</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>स्क्रीन पर कीबोर्ड</translation>
    </message>
    <message>
        <source>Who is at this kiosk</source>
        <translation>इस कियोस्क पर कौन है</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>कोई फ़ोल्डर नहीं</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>उच्च कंट्रास्ट</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Locks itself when nobody did anything for</source>
        <translation>इतनी देर कुछ न करने पर अपने आप लॉक</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>स्वयं-सेवा</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>सेटिंग फ़ाइल से तय; केवल वही फ़ाइल इसे बदलती है</translation>
    </message>
    <message>
        <source>set</source>
        <translation>तय है</translation>
    </message>
</context>
<context>
    <name>ShiftBox</name>
    <message>
        <source>Shifts</source>
        <translation>शिफ़्ट</translation>
    </message>
    <message>
        <source>Add this shift</source>
        <translation>यह शिफ़्ट जोड़ें</translation>
    </message>
    <message>
        <source>Remove the shift</source>
        <translation>शिफ़्ट हटाएँ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shifts</source>
        <translation>शिफ़्ट</translation>
    </message>
    <message>
        <source>Past ones, too</source>
        <translation>बीती हुई भी</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>No shifts</source>
        <translation>कोई शिफ़्ट नहीं</translation>
    </message>
    <message>
        <source>Whoever has no shift may sign in at any time.</source>
        <translation>जिसकी कोई शिफ़्ट नहीं, वह कभी भी साइन इन कर सकता है।</translation>
    </message>
</context>
<context>
    <name>SideFold</name>
    <message>
        <source>Last scans and counts</source>
        <translation>पिछले स्कैन और गिनती</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Last scans</source>
        <translation>पिछले स्कैन</translation>
    </message>
    <message>
        <source>Nobody yet. The first scan shows up here.</source>
        <translation>अभी कोई नहीं। पहला स्कैन यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>Let out here</source>
        <translation>यहाँ से बाहर गए</translation>
    </message>
    <message>
        <source>Admitted here</source>
        <translation>यहाँ से अंदर आए</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} से</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>{count} में से</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>यहाँ ज्ञात</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>सभी गेट</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>अंदर</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>नाम और PIN मेल नहीं खाते।</translation>
    </message>
    <message>
        <source>There is no PIN for this name. Use the badge, or ask an organizer for a PIN.</source>
        <translation>इस नाम का कोई PIN नहीं है। बैज इस्तेमाल करें, या आयोजक से PIN माँगें।</translation>
    </message>
    <message>
        <source>This code is no badge that counts here.</source>
        <translation>यह कोड यहाँ मान्य बैज नहीं है।</translation>
    </message>
    <message>
        <source>{name} is not on shift now. A supervisor has to agree.</source>
        <translation>{name} अभी शिफ़्ट पर नहीं हैं। पर्यवेक्षक की सहमति ज़रूरी है।</translation>
    </message>
    <message>
        <source>The supervisor&apos;s name and PIN do not belong together.</source>
        <translation>पर्यवेक्षक का नाम और PIN मेल नहीं खाते।</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Lock this kiosk</source>
        <translation>यह कियोस्क लॉक करें</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Take over, or lock this kiosk</source>
        <translation>काम संभालें, या यह कियोस्क लॉक करें</translation>
    </message>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>पर्यवेक्षक का नाम और PIN ज़रूरी हैं।</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>अपना नाम चुनें और अपना PIN लिखें।</translation>
    </message>
    <message>
        <source>{name} is at this kiosk</source>
        <translation>{name} इस कियोस्क पर हैं</translation>
    </message>
    <message>
        <source>Who is at this kiosk?</source>
        <translation>इस कियोस्क पर कौन है?</translation>
    </message>
    <message>
        <source>Hold your badge in front of the camera, or choose your name and type your PIN.</source>
        <translation>अपना बैज कैमरे के सामने रखें, या अपना नाम चुनें और अपना PIN लिखें।</translation>
    </message>
    <message>
        <source>Take over   ⏎</source>
        <translation>काम संभालें   ⏎</translation>
    </message>
    <message>
        <source>Sign in   ⏎</source>
        <translation>साइन इन करें   ⏎</translation>
    </message>
</context>
<context>
    <name>SoundLines</name>
    <message>
        <source>Admitted</source>
        <translation>प्रवेश दिया</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>ध्यान से देखें</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>ऐसे नहीं</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>पूछें</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>हमारी गड़बड़ी</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>भारी</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>तीखी</translation>
    </message>
    <message>
        <source>Verdicts make a sound</source>
        <translation>परिणाम पर आवाज़ आए</translation>
    </message>
    <message>
        <source>The word of each verdict is spoken</source>
        <translation>हर परिणाम का शब्द बोला जाए</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>आवाज़ का स्तर</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>आवाज़ चलाएँ</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>इस कंप्यूटर में बोलने की सुविधा नहीं है।</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sounds</source>
        <translation>आवाज़ें</translation>
    </message>
    <message>
        <source>Each kind of verdict has a sound of its own. If you hear nothing, turn this computer up.</source>
        <translation>हर तरह के परिणाम की अपनी आवाज़ है। कुछ सुनाई न दे, तो इस कंप्यूटर की आवाज़ बढ़ाएँ।</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} दिन {hours} घंटे</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} घंटे {minutes} मिनट</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} मिनट</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} सेकंड</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>कभी भी</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>पिछले 15 मिनट</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>पिछला एक घंटा</translation>
    </message>
    <message>
        <source>The last 3 hours</source>
        <translation>पिछले 3 घंटे</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>बीता कल</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>… से … तक</translation>
    </message>
</context>
<context>
    <name>SpeedTable</name>
    <message>
        <source>Read the code</source>
        <translation>कोड पढ़ना</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>निर्णय लेना</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>दर्ज करना</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>दिखाना</translation>
    </message>
    <message>
        <source>From picture to verdict</source>
        <translation>तस्वीर से परिणाम तक</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>मिलीसेकंड</translation>
    </message>
    <message>
        <source>half of them</source>
        <translation>आधे</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>100 में से 95</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>सबसे धीमा</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>कर्मी</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>व्यक्ति जोड़ें</translation>
    </message>
    <message>
        <source>Let the others sign in here</source>
        <translation>बाकी लोगों को यहाँ साइन इन करने दें</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>साइन इन का तरीका</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>शिफ़्ट</translation>
    </message>
    <message>
        <source>Anybody may scan here. Once there is an organizer, whoever uses this kiosk has to sign in.</source>
        <translation>यहाँ कोई भी स्कैन कर सकता है। आयोजक जुड़ते ही इस कियोस्क को इस्तेमाल करने वाले हर व्यक्ति को साइन इन करना होगा।</translation>
    </message>
    <message>
        <source>No staff</source>
        <translation>कोई कर्मी नहीं</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>बैज</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>अभी यहाँ नहीं</translation>
    </message>
    <message>
        <source>Somebody of this name is here already: {names}</source>
        <translation>इस नाम का व्यक्ति यहाँ पहले से है: {names}</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Steward</source>
        <translation>प्रवेश कर्मी</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>आयोजक</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>तकनीशियन</translation>
    </message>
</context>
<context>
    <name>StandingFlag</name>
    <message>
        <source>Take away</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Take away: {reason}</source>
        <translation>हटाएँ: {reason}</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation>यह अभी नहीं दिखाया जा सकता</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {place} of {total}: {title}</source>
        <translation>चरण {place}, कुल {total}: {title}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>End the set-up</source>
        <translation>सेटअप समाप्त करें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>सेट करें</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>पूरा करें</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Overridden by: {who}</source>
        <translation>अपवाद देने वाले: {who}</translation>
    </message>
    <message>
        <source>Took an entry back</source>
        <translation>प्रविष्टि वापस ली गई</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <source>Agreed by: {who}</source>
        <translation>सहमति: {who}</translation>
    </message>
    <message>
        <source>The device&apos;s own clock: {time}</source>
        <translation>डिवाइस की घड़ी: {time}</translation>
    </message>
</context>
<context>
    <name>StoryLines</name>
    <message>
        <source>So far</source>
        <translation>अब तक</translation>
    </message>
    <message>
        <source>This ticket was never scanned.</source>
        <translation>यह टिकट कभी स्कैन नहीं हुआ।</translation>
    </message>
    <message>
        <source>{count} earlier ones are in the log.</source>
        <translation>इनसे पहले के {count} लॉग में हैं।</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Back to the log   Esc</source>
        <translation>लॉग पर वापस   Esc</translation>
    </message>
    <message>
        <source>A code that is in no guest list</source>
        <translation>ऐसा कोड जो किसी अतिथि सूची में नहीं है</translation>
    </message>
</context>
<context>
    <name>SupervisorLines</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>पर्यवेक्षक का PIN</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>निर्णय कौन ले रहा है?</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>अभी सिंक करें</translation>
    </message>
    <message>
        <source>What was not taken</source>
        <translation>जो स्वीकार नहीं हुआ</translation>
    </message>
    <message>
        <source>Runs, the latest first</source>
        <translation>सिंक के दौर, नवीनतम पहले</translation>
    </message>
    <message>
        <source>Parts of the guest list</source>
        <translation>अतिथि सूची के भाग</translation>
    </message>
    <message>
        <source>The platform&apos;s own counts</source>
        <translation>प्लेटफ़ॉर्म की अपनी संख्याएँ</translation>
    </message>
    <message>
        <source>This platform tells no counts of its own.</source>
        <translation>यह प्लेटफ़ॉर्म अपनी संख्याएँ नहीं बताता।</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>सिंक</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>स्थिति जाँची जा रही है</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>सिंक बंद</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>ऑफ़लाइन</translation>
    </message>
    <message>
        <source>since: {time}</source>
        <translation>कब से: {time}</translation>
    </message>
    <message>
        <source>guest list read: {time}</source>
        <translation>अतिथि सूची पढ़ी गई: {time}</translation>
    </message>
    <message>
        <source>entries delivered: {time}</source>
        <translation>प्रविष्टियाँ पहुँचीं: {time}</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>प्लेटफ़ॉर्म</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>not taken by the platform: {count}</source>
        <translation>प्लेटफ़ॉर्म ने नहीं लिए: {count}</translation>
    </message>
    <message>
        <source>the oldest: {time}</source>
        <translation>सबसे पुरानी: {time}</translation>
    </message>
    <message>
        <source>delivered so far: {count}</source>
        <translation>अब तक पहुँचीं: {count}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>भेजना बाकी</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>अभी पूरी नहीं</translation>
    </message>
    <message>
        <source>The guest list is from</source>
        <translation>अतिथि सूची की स्थिति</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>नतीजा</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>असफल</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Part of the guest list</source>
        <translation>अतिथि सूची का भाग</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>आखिरी बार पढ़ा</translation>
    </message>
    <message>
        <source>Next run in</source>
        <translation>अगली बार</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>not to its end yet</source>
        <translation>अभी पूरा नहीं</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>गिना गया</translation>
    </message>
    <message>
        <source>At the platform</source>
        <translation>प्लेटफ़ॉर्म पर</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>यहाँ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>It begins as soon as the sync service runs.</source>
        <translation>सिंक सेवा चलते ही यह शुरू होगा।</translation>
    </message>
    <message>
        <source>Asked for. What comes appears here.</source>
        <translation>अनुरोध किया गया। जो आएगा, यहाँ दिखेगा।</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Send entries</source>
        <translation>प्रविष्टियाँ भेजना</translation>
    </message>
    <message>
        <source>Read the guest list</source>
        <translation>अतिथि सूची पढ़ना</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>जारी</translation>
    </message>
    <message>
        <source>well</source>
        <translation>सफल</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>असफल</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>प्रवेश सूचियाँ</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>टिकट के प्रकार</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>गेट</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>टिकट</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Withdrawn codes</source>
        <translation>निरस्त कोड</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>कर्मी</translation>
    </message>
    <message>
        <source>Wristbands and cards</source>
        <translation>रिस्टबैंड और कार्ड</translation>
    </message>
    <message>
        <source>Entries of other gates</source>
        <translation>दूसरे गेटों की प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>{name}: sold</source>
        <translation>{name}: बिके</translation>
    </message>
    <message>
        <source>{name}: tickets</source>
        <translation>{name}: टिकट</translation>
    </message>
    <message>
        <source>{name}: came</source>
        <translation>{name}: आए</translation>
    </message>
</context>
<context>
    <name>TakeHomePage</name>
    <message>
        <source>Without names (pseudonyms)</source>
        <translation>बिना नाम (छद्मनाम)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>सभी कॉलम</translation>
    </message>
    <message>
        <source>Only what the log page is narrowed to</source>
        <translation>केवल लॉग पेज पर फ़िल्टर किया हुआ</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>सहेजें …</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>फ़ोल्डर खोलें</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>As</source>
        <translation>प्रारूप</translation>
    </message>
    <message>
        <source>Files of everything that this laptop knows. They are yours: only you can read them.</source>
        <translation>इस लैपटॉप की सारी जानकारी की फ़ाइलें। ये आपकी हैं: इन्हें केवल आप पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Closing report of the evening</source>
        <translation>शाम की समापन रिपोर्ट</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>प्रवेश लॉग</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>उपस्थिति</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>What was sold and paid at the door</source>
        <translation>गेट पर हुई बिक्री और भुगतान</translation>
    </message>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF, पढ़ने और छापने के लिए</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel वर्कबुक</translation>
    </message>
    <message>
        <source>CSV, for other programs</source>
        <translation>CSV, दूसरे प्रोग्रामों के लिए</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>साथ ले जाएँ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>गिनती हो रही है</translation>
    </message>
    <message>
        <source>{count} rows written</source>
        <translation>{count} पंक्तियाँ लिखी गईं</translation>
    </message>
    <message>
        <source>Calling it off</source>
        <translation>रद्द हो रहा है</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>लिखा गया:</translation>
    </message>
    <message>
        <source>Called off. Nothing was left behind.</source>
        <translation>रद्द किया गया। कुछ भी बचा नहीं है।</translation>
    </message>
</context>
<context>
    <name>TakingsPage</name>
    <message>
        <source>End the shift with this count</source>
        <translation>इस गिनती के साथ शिफ़्ट समाप्त करें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>गल्ला</translation>
    </message>
    <message>
        <source>Note (may be left empty)</source>
        <translation>टिप्पणी (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>टिकट के प्रकार के अनुसार</translation>
    </message>
    <message>
        <source>By steward</source>
        <translation>प्रवेश कर्मी के अनुसार</translation>
    </message>
    <message>
        <source>Till of this shift</source>
        <translation>इस शिफ़्ट का गल्ला</translation>
    </message>
    <message>
        <source>Not counted yet on this laptop.</source>
        <translation>इस लैपटॉप पर अभी गिनती नहीं हुई है।</translation>
    </message>
    <message>
        <source>Last counted: {time}</source>
        <translation>पिछली गिनती: {time}</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>टिकट का प्रकार</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>अतिथि</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>लिया</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>प्रवेश कर्मी</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>भुगतान का तरीका</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>गिनती हो गई।</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Admitted by {name}</source>
        <translation>{name} ने प्रवेश दिया</translation>
    </message>
    <message>
        <source>From {before} to {zone}</source>
        <translation>{before} से {zone}</translation>
    </message>
    <message>
        <source>Waiting list: next in line</source>
        <translation>प्रतीक्षा सूची: अगली बारी</translation>
    </message>
    <message>
        <source>Waiting list: place {place}, {before} before</source>
        <translation>प्रतीक्षा सूची: स्थान {place}, आगे {before}</translation>
    </message>
    <message>
        <source>Flagged: {reason}</source>
        <translation>चिह्नित: {reason}</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>सीट {seat}</translation>
    </message>
    <message>
        <source>First entry: {entry}</source>
        <translation>पहला प्रवेश: {entry}</translation>
    </message>
    <message>
        <source>Latest of {count}: {entry}</source>
        <translation>{count} में से आखिरी: {entry}</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Show log as codes</source>
        <translation>लॉग को कोड में दिखाएँ</translation>
    </message>
    <message>
        <source>Save log as a file …</source>
        <translation>लॉग को फ़ाइल में सहेजें …</translation>
    </message>
    <message>
        <source>Read its screen</source>
        <translation>उसकी स्क्रीन पढ़ें</translation>
    </message>
    <message>
        <source>Take in its file …</source>
        <translation>उसकी फ़ाइल लें …</translation>
    </message>
    <message>
        <source>For gates without a network: guests who came in at one are known at the other afterwards.</source>
        <translation>बिना नेटवर्क वाले गेटों के लिए: एक गेट से आए अतिथि इसके बाद दूसरे गेट पर भी ज्ञात होते हैं।</translation>
    </message>
    <message>
        <source>The log of this laptop</source>
        <translation>इस लैपटॉप का लॉग</translation>
    </message>
    <message>
        <source>The log of another laptop</source>
        <translation>दूसरे लैपटॉप का लॉग</translation>
    </message>
    <message>
        <source>Gate to gate</source>
        <translation>गेट से गेट तक</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>लिखा गया: {path}</translation>
    </message>
    <message>
        <source>New here: {new} of {entries} scans</source>
        <translation>यहाँ नए: {entries} में से {new} स्कैन</translation>
    </message>
    <message>
        <source>Left out, of events that this laptop does not know: {count}</source>
        <translation>छोड़े गए, उन कार्यक्रमों के जिन्हें यह लैपटॉप नहीं जानता: {count}</translation>
    </message>
    <message>
        <source>Proved by their own log alone: {count}</source>
        <translation>केवल अपने ही लॉग से प्रमाणित: {count}</translation>
    </message>
    <message>
        <source>Left out, under no signature: {count}</source>
        <translation>छोड़े गए, बिना हस्ताक्षर: {count}</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक पल …</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Gatehouse is locked</source>
        <translation>Gatehouse लॉक है</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>इस लैपटॉप का पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>Venue</name>
    <message>
        <source>No venue is set up on this laptop.</source>
        <translation>इस लैपटॉप पर कोई स्थल सेट नहीं है।</translation>
    </message>
    <message>
        <source>Looking for the host.</source>
        <translation>होस्ट खोजा जा रहा है।</translation>
    </message>
    <message>
        <source>Catching up with the other gates.</source>
        <translation>दूसरे गेटों से जानकारी ली जा रही है।</translation>
    </message>
    <message>
        <source>All gates agree before anybody is let in.</source>
        <translation>किसी को भी प्रवेश देने से पहले सभी गेट सहमत होते हैं।</translation>
    </message>
    <message>
        <source>The host does not answer: this laptop decides alone.</source>
        <translation>होस्ट जवाब नहीं दे रहा है: यह लैपटॉप अकेले निर्णय लेता है।</translation>
    </message>
    <message>
        <source>The host counts otherwise: this laptop decides alone.</source>
        <translation>होस्ट अलग तरह से गिनता है: यह लैपटॉप अकेले निर्णय लेता है।</translation>
    </message>
    <message>
        <source>This host was taken over from. Looking for the new one.</source>
        <translation>इस होस्ट का काम दूसरे ने संभाल लिया है। नया होस्ट खोजा जा रहा है।</translation>
    </message>
    <message>
        <source>This laptop is not welcome in the venue any more: it decides alone.</source>
        <translation>यह लैपटॉप अब स्थल में स्वीकार नहीं है: यह अकेले निर्णय लेता है।</translation>
    </message>
    <message>
        <source>It runs a version of Gatehouse that does not fit: install the same one everywhere.</source>
        <translation>इसमें Gatehouse का संस्करण मेल नहीं खाता: हर जगह एक ही संस्करण इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>It is enrolled at another platform: enrol it anew.</source>
        <translation>यह दूसरे प्लेटफ़ॉर्म से जुड़ा है: इसे नए सिरे से जोड़ें।</translation>
    </message>
    <message>
        <source>It works for another event: choose the same one.</source>
        <translation>यह दूसरे कार्यक्रम के लिए काम करता है: वही कार्यक्रम चुनें।</translation>
    </message>
    <message>
        <source>It knows other rules of the same check-in list: let both fetch from the platform.</source>
        <translation>इसमें उसी प्रवेश सूची के दूसरे नियम हैं: दोनों को प्लेटफ़ॉर्म से नियम लेने दें।</translation>
    </message>
    <message>
        <source>Its guest list is not complete yet: let it finish loading.</source>
        <translation>इसकी अतिथि सूची अभी पूरी नहीं है: उसे पूरा लोड होने दें।</translation>
    </message>
    <message>
        <source>Another laptop works with a copy of this one&apos;s data: enrol that one anew, then let it join.</source>
        <translation>दूसरा लैपटॉप इस लैपटॉप के डेटा की प्रति से चल रहा है: उसे नए सिरे से जोड़ें, फिर शामिल होने दें।</translation>
    </message>
    <message>
        <source>Its log of scans was changed or cut short: keep this laptop for whoever checks the evening.</source>
        <translation>इसका स्कैन लॉग बदला या छोटा किया गया: जाँच के लिए यह लैपटॉप सँभालकर रखें।</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>संपर्क नहीं</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>अभी तक संपर्क नहीं</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>संपर्क है</translation>
    </message>
    <message>
        <source>guest list complete</source>
        <translation>अतिथि सूची पूरी</translation>
    </message>
    <message>
        <source>guest list: {age}</source>
        <translation>अतिथि सूची: {age}</translation>
    </message>
    <message>
        <source>guest list not complete</source>
        <translation>अतिथि सूची अधूरी</translation>
    </message>
    <message>
        <source>reaches the platform</source>
        <translation>प्लेटफ़ॉर्म से संपर्क है</translation>
    </message>
    <message>
        <source>no internet</source>
        <translation>इंटरनेट नहीं</translation>
    </message>
    <message>
        <source>battery {percent} %</source>
        <translation>बैटरी {percent} %</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min ahead: set it right.</source>
        <translation>इसकी घड़ी {minutes} मिनट आगे है: उसे ठीक करें।</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min behind: set it right.</source>
        <translation>इसकी घड़ी {minutes} मिनट पीछे है: उसे ठीक करें।</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Invite a gate</source>
        <translation>गेट को निमंत्रण दें</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>वापस   Esc</translation>
    </message>
    <message>
        <source>Venue: several gates, one guest list</source>
        <translation>स्थल: कई गेट, एक अतिथि सूची</translation>
    </message>
    <message>
        <source>One venue, several gates</source>
        <translation>एक स्थल, कई गेट</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{all} में से {heard} गेट</translation>
    </message>
    <message>
        <source>The ledger is starting on this laptop.</source>
        <translation>इस लैपटॉप पर बही शुरू हो रही है।</translation>
    </message>
    <message>
        <source>This laptop is the host, as long as this window is open.</source>
        <translation>जब तक यह विंडो खुली है, यह लैपटॉप होस्ट है।</translation>
    </message>
    <message>
        <source>Really shut out</source>
        <translation>सच में बाहर करें</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>बाहर करें</translation>
    </message>
    <message>
        <source>Invite one more</source>
        <translation>एक और को निमंत्रण दें</translation>
    </message>
    <message>
        <source>Really leave it</source>
        <translation>सच में छोड़ें</translation>
    </message>
    <message>
        <source>Leave the venue</source>
        <translation>स्थल छोड़ें</translation>
    </message>
    <message>
        <source>Really take over</source>
        <translation>सच में काम संभालें</translation>
    </message>
    <message>
        <source>Take over as host</source>
        <translation>होस्ट का काम संभालें</translation>
    </message>
    <message>
        <source>Making the venue …</source>
        <translation>स्थल बनाया जा रहा है …</translation>
    </message>
    <message>
        <source>Asking the host …</source>
        <translation>होस्ट से पूछा जा रहा है …</translation>
    </message>
    <message>
        <source>Is the old host off, or out of reach of all gates? While both run, gates on either side admit what the other side has admitted; every double is listed when they meet. Press once more to take over.</source>
        <translation>क्या पुराना होस्ट बंद है, या सभी गेटों की पहुँच से बाहर है? जब तक दोनों चलते हैं, हर तरफ़ के गेट उन्हें भी प्रवेश देते हैं जिन्हें दूसरी तरफ़ प्रवेश मिल चुका है; दोनों के मिलने पर हर दोहराव सूची में दिखता है। काम संभालने के लिए फिर दबाएँ।</translation>
    </message>
    <message>
        <source>Making the ledger of all that is known here …</source>
        <translation>यहाँ जो कुछ ज्ञात है, उससे बही बनाई जा रही है …</translation>
    </message>
    <message>
        <source>This laptop then decides alone, and forgets the venue&apos;s keys. Its entries stay. Press once more to leave.</source>
        <translation>इसके बाद यह लैपटॉप अकेले निर्णय लेगा और स्थल की कुंजियाँ भूल जाएगा। इसकी प्रविष्टियाँ बनी रहेंगी। छोड़ने के लिए फिर दबाएँ।</translation>
    </message>
    <message>
        <source>This gate is cut off at once and can come back by a new invitation only. What it told of stays. Press once more to shut it out.</source>
        <translation>यह गेट तुरंत अलग हो जाएगा और केवल नए निमंत्रण से लौट सकेगा। इसने जो बताया, वह बना रहेगा। इसे बाहर करने के लिए फिर दबाएँ।</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>अगला अतिथि   ⏎</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>ध्यान से देखें</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>सब मिटाएँ</translation>
    </message>
    <message>
        <source>Guest lists, scans, backups and keys go from this laptop for good, and the window closes.</source>
        <translation>अतिथि सूचियाँ, स्कैन, बैकअप और कुंजियाँ इस लैपटॉप से हमेशा के लिए हट जाती हैं, और विंडो बंद हो जाती है।</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>इस नाम से सहेजें …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>The platform does not have {count} of them: they are saved into a file before.</source>
        <translation>प्लेटफ़ॉर्म के पास इनमें से {count} नहीं हैं: वे पहले फ़ाइल में सहेजे जाते हैं।</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Do it now</source>
        <translation>अभी करें</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>छोड़ा गया</translation>
    </message>
</context>
</TS>
