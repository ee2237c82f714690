<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Ask now</source>
        <translation>Preguntar ahora</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Repasar la lista</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation>Aprobar o rechazar</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Dejar pasar sin pagar</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Dejar pasar</translation>
    </message>
    <message>
        <source>Look the guest up by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Override …</source>
        <translation>Excepción…</translation>
    </message>
    <message>
        <source>Switch to this event</source>
        <translation>Cambiar a este evento</translation>
    </message>
    <message>
        <source>Show the way</source>
        <translation>Indicar el camino</translation>
    </message>
    <message>
        <source>Hand out a wristband</source>
        <translation>Entregar una pulsera</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Press again to take this entry back</source>
        <translation>Pulse otra vez para deshacer este registro</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>A file cannot be taken here. Ask a supervisor if it is needed.</source>
        <translation>Aquí no se puede recibir un archivo. Si es necesario, pregunte a un supervisor.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>Esta respuesta no se acepta.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>(deleted option)</source>
        <translation>(opción eliminada)</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Please answer this.</source>
        <translation>Responda, por favor.</translation>
    </message>
    <message>
        <source>Please write {min} to {max} letters.</source>
        <translation>Escriba de {min} a {max} caracteres.</translation>
    </message>
    <message>
        <source>Between {min} and {max}, please.</source>
        <translation>Entre {min} y {max}.</translation>
    </message>
    <message>
        <source>Not below {min}, please.</source>
        <translation>Mínimo: {min}.</translation>
    </message>
    <message>
        <source>Not above {max}, please.</source>
        <translation>Máximo: {max}.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>Escriba un número.</translation>
    </message>
    <message>
        <source>This has to be confirmed with yes.</source>
        <translation>Hay que confirmar con un sí.</translation>
    </message>
    <message>
        <source>Please type a date, such as {example}.</source>
        <translation>Escriba una fecha, por ejemplo {example}.</translation>
    </message>
    <message>
        <source>Please type a time, such as {example}.</source>
        <translation>Escriba una hora, por ejemplo {example}.</translation>
    </message>
    <message>
        <source>Please type both date and time.</source>
        <translation>Escriba la fecha y la hora.</translation>
    </message>
    <message>
        <source>Please type two letters, such as DE.</source>
        <translation>Escriba dos letras, por ejemplo ES.</translation>
    </message>
    <message>
        <source>Please type a phone number.</source>
        <translation>Escriba un número de teléfono.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>Esta respuesta no se acepta.</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve, let in   ⏎</source>
        <translation>Aprobar y dejar pasar   ⏎</translation>
    </message>
    <message>
        <source>Refuse the guest</source>
        <translation>Rechazar al asistente</translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation>¿Por qué? (opcional)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Approve this guest?</source>
        <translation>¿Aprobar a este asistente?</translation>
    </message>
</context>
<context>
    <name>Assurance</name>
    <message>
        <source>The platform agreed</source>
        <translation>Confirmado por la plataforma</translation>
    </message>
    <message>
        <source>All gates agreed</source>
        <translation>Confirmado por todas las puertas</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>Solo este equipo</translation>
    </message>
    <message>
        <source>Decided by this laptop</source>
        <translation>Decidido por este equipo</translation>
    </message>
    <message>
        <source>no contact with the platform yet</source>
        <translation>aún sin contacto con la plataforma</translation>
    </message>
    <message>
        <source>guest list from {time}</source>
        <translation>lista de asistentes: {time}</translation>
    </message>
    <message>
        <source>last contact {time}</source>
        <translation>último contacto: {time}</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Save as PNG</source>
        <translation>Guardar como PNG</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>Lo mismo en cifras</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Desglose</translation>
    </message>
    <message>
        <source>Length of a stretch</source>
        <translation>Duración de los tramos</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Llegadas</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Asistentes dentro</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Rechazos por motivo</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Esperados y llegados</translation>
    </message>
    <message>
        <source>Speed of the gates</source>
        <translation>Ritmo de las puertas</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>Un solo equipo</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todo junto</translation>
    </message>
    <message>
        <source>By gate</source>
        <translation>Por puerta</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Por tipo de entrada</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>Por zona</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>Por lista</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>La primera vez puede tardar unos segundos.</translation>
    </message>
    <message>
        <source>As soon as there is a guest list or somebody scans, the figures are here.</source>
        <translation>Las cifras aparecen aquí en cuanto haya una lista de asistentes o alguien escanee.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Aún no hay nada que contar</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>Asistentes dentro por zona</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>No se pudo guardar la imagen en ese lugar.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceTiles</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation>llegados: {came} de {expected}</translation>
    </message>
    <message>
        <source>{share} % of the limit is reached</source>
        <translation>{share}&#xa0;% del aforo alcanzado</translation>
    </message>
    <message>
        <source>most: {guests} at {time}</source>
        <translation>máximo: {guests} ({time})</translation>
    </message>
    <message>
        <source>half of those who left stayed {minutes} min</source>
        <translation>la mitad de los salidos estuvo hasta {minutes} min</translation>
    </message>
    <message>
        <source>Inside: {list}</source>
        <translation>Dentro: {list}</translation>
    </message>
    <message>
        <source>in 30 minutes: {count}</source>
        <translation>en 30 minutos: {count}</translation>
    </message>
    <message>
        <source>in an hour: {count}</source>
        <translation>en una hora: {count}</translation>
    </message>
    <message>
        <source>Came in the last 15 minutes</source>
        <translation>Llegados en los últimos 15 minutos</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo bien</translation>
    </message>
    <message>
        <source>turned out double: {count}</source>
        <translation>duplicados: {count}</translation>
    </message>
    <message>
        <source>of {count} admissions</source>
        <translation>de {count} admisiones</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>Decidido por un solo equipo</translation>
    </message>
</context>
<context>
    <name>AttendanceViews</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Sin zona</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Llegadas</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>asistentes</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Rechazos por motivo</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>escaneos</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Asistentes dentro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Esperados y llegados</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegados</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún sin llegar</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperados</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>Asistentes dentro por zona</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Seconds for a guest</source>
        <translation>Segundos por asistente</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Half of them</source>
        <translation>La mitad</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 de 100</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupación</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Qué ayudaría</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>Decidido por un solo equipo</translation>
    </message>
    <message>
        <source>admissions</source>
        <translation>admisiones</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>Admisiones</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>Sin puerta</translation>
    </message>
    <message>
        <source>Open another lane</source>
        <translation>Abra otra fila</translation>
    </message>
    <message>
        <source>One lane may close</source>
        <translation>Puede cerrar una fila</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>The badge as a QR code</source>
        <translation>La credencial como código QR</translation>
    </message>
    <message>
        <source>Print it, or photograph it now: it is not shown again. Badges before it count no more.</source>
        <translation>Imprímala o fotografíela ahora: no se vuelve a mostrar. Las credenciales anteriores ya no son válidas.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BadgeOffer</name>
    <message>
        <source>Print my badge</source>
        <translation>Imprimir mi acreditación</translation>
    </message>
    <message>
        <source>Your badge is being printed.</source>
        <translation>Su acreditación se está imprimiendo.</translation>
    </message>
    <message>
        <source>Please ask our staff for your badge.</source>
        <translation>Pida su acreditación a nuestro personal.</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Ticket type as a bar in its colour</source>
        <translation>Tipo de entrada como franja de su color</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Código para escanear</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>Logotipo del organizador</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>Imprimir una de prueba</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>Líneas bajo el nombre</translation>
    </message>
    <message>
        <source>Lines on the back (may be left empty)</source>
        <translation>Líneas del reverso (pueden quedar vacías)</translation>
    </message>
    <message>
        <source>Filled in: {names}</source>
        <translation>Se rellenan: {names}</translation>
    </message>
    <message>
        <source>Labels left (empty: not counted)</source>
        <translation>Etiquetas restantes (vacío: no se cuentan)</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Anverso</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Reverso</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Acreditaciones</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The printer took it.</source>
        <translation>La impresora lo aceptó.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Tickets that are not there yet are asked about.</source>
        <translation>Se pregunta por las entradas que aún faltan.</translation>
    </message>
    <message>
        <source>{share} % of the limit of guests are inside.</source>
        <translation>El {share}&#xa0;% del aforo está dentro.</translation>
    </message>
    <message>
        <source>The sync service is not running. The guest list is incomplete.</source>
        <translation>El servicio de sincronización no funciona. La lista de asistentes está incompleta.</translation>
    </message>
    <message>
        <source>The sync service is not running. Scanning goes on.</source>
        <translation>El servicio de sincronización no funciona. El escaneo continúa.</translation>
    </message>
    <message>
        <source>Offline. The guest list is not complete yet.</source>
        <translation>Sin conexión. La lista de asistentes aún no está completa.</translation>
    </message>
    <message>
        <source>Offline. Scanning goes on.</source>
        <translation>Sin conexión. El escaneo continúa.</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>Último contacto: {time}</translation>
    </message>
</context>
<context>
    <name>BeginningView</name>
    <message>
        <source>Make it the host</source>
        <translation>Hacerlo anfitrión</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>Nombre del recinto</translation>
    </message>
    <message>
        <source>Or paste the invitation here</source>
        <translation>O pegue aquí la invitación</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Gates of one venue let each ticket in once, without the internet.</source>
        <translation>Las puertas de un mismo recinto dejan pasar cada entrada una sola vez, sin internet.</translation>
    </message>
    <message>
        <source>One laptop is the host: on mains, and there until the end. All others ask it before green.</source>
        <translation>Un equipo es el anfitrión: con corriente y presente hasta el final. Todos los demás le consultan antes del verde.</translation>
    </message>
    <message>
        <source>Any other laptop: hold its camera to the code that the host shows.</source>
        <translation>Cualquier otro equipo: ponga ante su cámara el código que muestra el anfitrión.</translation>
    </message>
</context>
<context>
    <name>BookingList</name>
    <message>
        <source>Booking {number}: {came} of {count} in</source>
        <translation>Reserva {number}: {came} de {count} dentro</translation>
    </message>
    <message>
        <source>{count} of {all} are shown. The others are found by name.</source>
        <translation>Se muestran {count} de {all}. Busque a los demás por su nombre.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>All who are not in</source>
        <translation>Todos los que faltan</translation>
    </message>
</context>
<context>
    <name>ButtonsEditor</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ByHandForm</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Use a set-up code</source>
        <translation>Usar un código de configuración</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Choose the platform</source>
        <translation>Elegir la plataforma</translation>
    </message>
    <message>
        <source>Address, such as tickets.example.com</source>
        <translation>Dirección, p. ej. tickets.example.com</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Test code for hand scanners</source>
        <translation>Código de prueba para lectores de mano</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Lector de mano</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Escanear de nuevo</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>Configurar un lector de mano</translation>
    </message>
    <message>
        <source>1.  Its name, as the entry log shall show it</source>
        <translation>1.  Su nombre, como debe aparecer en el historial de accesos</translation>
    </message>
    <message>
        <source>2.  Scan the code beside with it</source>
        <translation>2.  Escanee con él el código de al lado</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>Nombre del lector</translation>
    </message>
    <message>
        <source>Scan the test code now</source>
        <translation>Escanee ahora el código de prueba</translation>
    </message>
    <message>
        <source>Waiting for the scanner …</source>
        <translation>Esperando al lector…</translation>
    </message>
    <message>
        <source>Please scan the code once more.</source>
        <translation>Escanee el código una vez más.</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>«{name}» está listo.</translation>
    </message>
    <message>
        <source>Receiving …</source>
        <translation>Recibiendo…</translation>
    </message>
</context>
<context>
    <name>CameraArea</name>
    <message>
        <source>Try again now</source>
        <translation>Reintentar ahora</translation>
    </message>
</context>
<context>
    <name>CashRow</name>
    <message>
        <source>Cash handed over</source>
        <translation>Efectivo entregado</translation>
    </message>
    <message>
        <source>Change: {amount}</source>
        <translation>Cambio: {amount}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>On now</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>{came} of {expected} are in</source>
        <translation>{came} de {expected} dentro</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrada</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Lista de acceso</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>Otras listas</translation>
    </message>
    <message>
        <source>No further list</source>
        <translation>Ninguna otra lista</translation>
    </message>
    <message>
        <source>Start scanning</source>
        <translation>Empezar a escanear</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Supervisor PIN …</source>
        <translation>PIN del supervisor…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation>¿Dónde está este quiosco?</translation>
    </message>
    <message>
        <source>Find an event: name or date</source>
        <translation>Buscar un evento: nombre o fecha</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Buscar un evento</translation>
    </message>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation>Cambiar evento, lista, puerta o sentido</translation>
    </message>
    <message>
        <source>No event is called like that.</source>
        <translation>Ningún evento se llama así.</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>Elija un evento.</translation>
    </message>
    <message>
        <source>Choose a check-in list.</source>
        <translation>Elija una lista de acceso.</translation>
    </message>
    <message>
        <source>This event has no check-in list yet. Ask the organizer to make one.</source>
        <translation>Este evento aún no tiene lista de acceso. Pida al organizador que cree una.</translation>
    </message>
    <message>
        <source>Choose a gate.</source>
        <translation>Elija una puerta.</translation>
    </message>
    <message>
        <source>Waiting for the guest list</source>
        <translation>Esperando la lista de asistentes</translation>
    </message>
    <message>
        <source>No event has arrived yet. The sync service is loading the guest list.</source>
        <translation>Aún no ha llegado ningún evento. El servicio de sincronización está cargando la lista de asistentes.</translation>
    </message>
    <message>
        <source>Any gate</source>
        <translation>Cualquier puerta</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Stop scanning at this gate?</source>
        <translation>¿Dejar de escanear en esta puerta?</translation>
    </message>
    <message>
        <source>Keep scanning</source>
        <translation>Seguir escaneando</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Terminar y cerrar</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Scan with a hand scanner, or type a code</source>
        <translation>Escanee con un lector de mano o escriba un código</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
</context>
<context>
    <name>CodeReading</name>
    <message>
        <source>How many codes were read</source>
        <translation>Cuántos códigos se han leído</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>These are codes of another log. Stop, and begin again.</source>
        <translation>Estos códigos son de otro historial. Detenga y empiece de nuevo.</translation>
    </message>
    <message>
        <source>This code is no part of a log.</source>
        <translation>Este código no es parte de ningún historial.</translation>
    </message>
    <message>
        <source>Hold the camera to the other laptop&apos;s screen.</source>
        <translation>Apunte la cámara a la pantalla del otro equipo.</translation>
    </message>
    <message>
        <source>{count} of {total} codes read</source>
        <translation>{count} de {total} códigos leídos</translation>
    </message>
    <message>
        <source>Missing: {numbers}</source>
        <translation>Faltan: {numbers}</translation>
    </message>
</context>
<context>
    <name>CodeShow</name>
    <message>
        <source>A part of the log as a QR code</source>
        <translation>Una parte del historial como código QR</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>On the other laptop press “Read its screen” and hold its camera to this code.</source>
        <translation>En el otro equipo, pulse «Leer su pantalla» y apunte su cámara a este código.</translation>
    </message>
    <message>
        <source>Code {number} of {total}</source>
        <translation>Código {number} de {total}</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>All confirmed, admit   ⏎</source>
        <translation>Todo confirmado, dejar pasar   ⏎</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>At the start</source>
        <translation>Al inicio</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Stays in the box</source>
        <translation>Queda en la caja</translation>
    </message>
    <message>
        <source>Taken: {amount}</source>
        <translation>Cobrado: {amount}</translation>
    </message>
    <message>
        <source>Given back: {amount}</source>
        <translation>Devuelto: {amount}</translation>
    </message>
    <message>
        <source>Expected: {amount}</source>
        <translation>Esperado: {amount}</translation>
    </message>
    <message>
        <source>Difference: {amount}</source>
        <translation>Diferencia: {amount}</translation>
    </message>
</context>
<context>
    <name>DecisionTexts</name>
    <message>
        <source>Guests&apos; names as initials, and back</source>
        <translation>Nombres de asistentes como iniciales, y al revés</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Set up a hand scanner</source>
        <translation>Configurar un lector de mano</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Hand scanners</source>
        <translation>Lectores de mano</translation>
    </message>
    <message>
        <source>Speed since the start</source>
        <translation>Velocidad desde el inicio</translation>
    </message>
    <message>
        <source>Camera and hand scanners</source>
        <translation>Cámara y lectores de mano</translation>
    </message>
    <message>
        <source>Hold any code up: here it is only read, and nobody is let in by it.</source>
        <translation>Muestre cualquier código: aquí solo se lee y no deja pasar a nadie.</translation>
    </message>
    <message>
        <source>“{name}” has read it.</source>
        <translation>«{name}» lo ha leído.</translation>
    </message>
    <message>
        <source>The camera has read it: {kind}</source>
        <translation>La cámara lo ha leído: {kind}</translation>
    </message>
    <message>
        <source>{number} pictures a second</source>
        <translation>{number} imágenes por segundo</translation>
    </message>
    <message>
        <source>searched in {half} ms, 95 of 100 within {most} ms</source>
        <translation>analizadas en {half}&#xa0;ms, 95 de 100 en menos de {most}&#xa0;ms</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Ready for the first guest</source>
        <translation>Listo para el primer asistente</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>Casi listo</translation>
    </message>
</context>
<context>
    <name>DoorPanel</name>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>Se necesitan el nombre y el PIN de un supervisor.</translation>
    </message>
</context>
<context>
    <name>EarlierUse</name>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>at another laptop</source>
        <translation>en otro equipo</translation>
    </message>
    <message>
        <source>Used at {time}</source>
        <translation>Usada: {time}</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>por usted</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>por {name}</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect this kiosk</source>
        <translation>Conectar este quiosco</translation>
    </message>
    <message>
        <source>This takes a minute, and only once.</source>
        <translation>Tarda un minuto, y solo una vez.</translation>
    </message>
    <message>
        <source>Or paste the set-up code here</source>
        <translation>O pegue aquí el código de configuración</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Código de configuración</translation>
    </message>
    <message>
        <source>Or in a terminal: kiosk enrol</source>
        <translation>O en un terminal: kiosk enrol</translation>
    </message>
    <message>
        <source>Type address and token</source>
        <translation>Escribir dirección y token</translation>
    </message>
    <message>
        <source>Open your event on the ticket platform and add a device for check-in.</source>
        <translation>Abra su evento en la plataforma de venta de entradas y añada un dispositivo de control de acceso.</translation>
    </message>
    <message>
        <source>Hold the set-up code it shows in front of the camera.</source>
        <translation>Ponga ante la cámara el código de configuración que aparece.</translation>
    </message>
    <message>
        <source>The guest list is loaded. From then on the kiosk works offline, too.</source>
        <translation>Se carga la lista de asistentes. Después, el quiosco funciona también sin conexión.</translation>
    </message>
    <message>
        <source>Connected. Loading the guest list …</source>
        <translation>Conectado. Cargando la lista de asistentes…</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>Consultando a la plataforma…</translation>
    </message>
    <message>
        <source>No answer yet. It goes on by itself once there is a network; or try another code.</source>
        <translation>Aún no hay respuesta. Continuará por sí solo en cuanto haya red; o pruebe otro código.</translation>
    </message>
    <message>
        <source>No answer: the sync service is not running. Start it, and it goes on by itself.</source>
        <translation>Sin respuesta: el servicio de sincronización no funciona. Inícielo y continuará por sí solo.</translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>Give it out   ⏎</source>
        <translation>Entregar   ⏎</translation>
    </message>
    <message>
        <source>Or type its number</source>
        <translation>O escriba su número</translation>
    </message>
    <message>
        <source>Scan the wristband or card that the guest gets.</source>
        <translation>Escanee la pulsera o tarjeta que recibe el invitado.</translation>
    </message>
    <message>
        <source>Hold the wristband or card that the guest gets to the NFC reader.</source>
        <translation>Acerque al lector NFC la pulsera o tarjeta que recibe el invitado.</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>This page has failed</source>
        <translation>Esta página ha fallado</translation>
    </message>
    <message>
        <source>Scanning goes on, and nothing that was scanned is lost.</source>
        <translation>El escaneo continúa y no se pierde nada de lo escaneado.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>A part of this window has failed. Scanning goes on.</source>
        <translation>Una parte de esta ventana ha fallado. El escaneo continúa.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Personal de puerta</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído con</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Excepción</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>Nombre, número o código</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Solo estos</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>Sin estos</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>Sin puerta</translation>
    </message>
    <message>
        <source>Not in the guest list</source>
        <translation>No está en la lista de asistentes</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>Servicio de sincronización</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Código de configuración</translation>
    </message>
    <message>
        <source>Event and gate</source>
        <translation>Evento y puerta</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Lista de asistentes</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Lector de mano</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
</context>
<context>
    <name>FlagBox</name>
    <message>
        <source>Mark this guest for whoever scans next</source>
        <translation>Marcar a este asistente para el próximo control</translation>
    </message>
    <message>
        <source>Why? Everybody at the gates reads it.</source>
        <translation>¿Por qué? Lo leen todos en las puertas.</translation>
    </message>
    <message>
        <source>Why is this guest marked?</source>
        <translation>¿Por qué está marcado este asistente?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Check the identity</source>
        <translation>Comprobar la identidad</translation>
    </message>
    <message>
        <source>Was sent away</source>
        <translation>Fue rechazado</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Llame a un supervisor</translation>
    </message>
    <message>
        <source>Something to pick up</source>
        <translation>Tiene algo que recoger</translation>
    </message>
</context>
<context>
    <name>GateLines</name>
    <message>
        <source>Confirm before anybody is admitted</source>
        <translation>Confirmar antes de dejar entrar</translation>
    </message>
    <message>
        <source>Where the gates are, for guests who came to another one</source>
        <translation>Dónde están las puertas, para invitados que llegaron a otra</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>Fijado en el archivo de ajustes; solo se cambia allí</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>What else is to be confirmed</source>
        <translation>Qué más hay que confirmar</translation>
    </message>
    <message>
        <source>Every list</source>
        <translation>Todas las listas</translation>
    </message>
    <message>
        <source>No arrow</source>
        <translation>Sin flecha</translation>
    </message>
    <message>
        <source>Such as: along the fence, 3 minutes</source>
        <translation>Por ejemplo: a lo largo de la valla, 3 minutos</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Shut out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>este equipo</translation>
    </message>
</context>
<context>
    <name>GuestCount</name>
    <message>
        <source>One guest less</source>
        <translation>Un asistente menos</translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>Un asistente más</translation>
    </message>
</context>
<context>
    <name>GuestPanel</name>
    <message>
        <source>Print badge</source>
        <translation>Imprimir acreditación</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Look at tickets without letting anybody in (Ctrl+I)</source>
        <translation>Consultar entradas sin dejar pasar a nadie (Ctrl+I)</translation>
    </message>
    <message>
        <source>Scan a ticket to see everything about it. Nobody is let in, and nothing is written.</source>
        <translation>Escanee una entrada para ver todo sobre ella. No se deja pasar a nadie ni se registra nada.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Ticket info: nobody is let in</source>
        <translation>Info de entrada: no se deja pasar a nadie</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Mire bien</translation>
    </message>
    <message>
        <source>May go out now.</source>
        <translation>Ya puede salir.</translation>
    </message>
    <message>
        <source>May come in now.</source>
        <translation>Ya puede entrar.</translation>
    </message>
    <message>
        <source>Check in: {count}   ⏎</source>
        <translation>Registrar acceso: {count}   ⏎</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>Registrar acceso   ⏎</translation>
    </message>
</context>
<context>
    <name>GuestScreen</name>
    <message>
        <source>Your ticket, please</source>
        <translation>Su entrada, por favor</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Hasta pronto</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>¡Adelante!</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Consulte a nuestro personal</translation>
    </message>
</context>
<context>
    <name>GuestView</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mirror the picture</source>
        <translation>Invertir la imagen</translation>
    </message>
    <message>
        <source>Sounds on or off</source>
        <translation>Activar o quitar el sonido</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Oscuro, claro o alto contraste</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Pantalla completa (F11)</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{heard} de {all} puertas</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>More: language, text size</source>
        <translation>Más: idioma, tamaño del texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Teclas (F1)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Versión nueva</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>What waits for somebody</source>
        <translation>Casos pendientes</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Settled ones, too</source>
        <translation>También los resueltos</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>What was found out, and by whom</source>
        <translation>Qué se averiguó y quién lo averiguó</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Looking what waits</source>
        <translation>Buscando casos pendientes</translation>
    </message>
    <message>
        <source>No contradiction, and the platform has taken everything.</source>
        <translation>No hay contradicciones y la plataforma lo ha aceptado todo.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>Choose a decision, or write what was found out.</source>
        <translation>Elija una decisión o anote lo que se averiguó.</translation>
    </message>
</context>
<context>
    <name>InvitationView</name>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Invitación como código QR</translation>
    </message>
    <message>
        <source>Invitation as text</source>
        <translation>Invitación como texto</translation>
    </message>
    <message>
        <source>That laptop may become host later</source>
        <translation>Ese equipo podrá ser anfitrión más adelante</translation>
    </message>
    <message>
        <source>Invite a gate</source>
        <translation>Invitar a una puerta</translation>
    </message>
    <message>
        <source>On the other laptop open this page and hold its camera to the code, or paste the line. It works once, for 15 minutes; press once more for the next laptop.</source>
        <translation>En el otro equipo, abra esta página y ponga el código ante su cámara, o pegue la línea. Sirve una vez, durante 15 minutos; pulse otra vez para el siguiente equipo.</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>What was done about it</source>
        <translation>Qué se hizo al respecto</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} seleccionados</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>El otro lado</translation>
    </message>
    <message>
        <source>Steward: {name}</source>
        <translation>Personal de puerta: {name}</translation>
    </message>
    <message>
        <source>Overridden by {name}</source>
        <translation>Excepción de {name}</translation>
    </message>
    <message>
        <source>Agreed then: {who}</source>
        <translation>Confirmado entonces por: {who}</translation>
    </message>
    <message>
        <source>The platform changed the ticket</source>
        <translation>La plataforma cambió la entrada</translation>
    </message>
    <message>
        <source>The platform changed the booking</source>
        <translation>La plataforma cambió la reserva</translation>
    </message>
    <message>
        <source>The platform withdrew the code</source>
        <translation>La plataforma anuló el código</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>La plataforma dice: {words}</translation>
    </message>
    <message>
        <source>Tried so far: {count}</source>
        <translation>Intentos hasta ahora: {count}</translation>
    </message>
    <message>
        <source>Entries that wait for it: {count}</source>
        <translation>Registros que dependen de ello: {count}</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>Lo que la plataforma no aceptó</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Cifras y signos</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letras con acento</translation>
    </message>
    <message>
        <source>Letters of another language</source>
        <translation>Letras de otro idioma</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Ocultar el teclado</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
</context>
<context>
    <name>KeysOverview</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Esta hoja</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Pantalla completa, y volver</translation>
    </message>
    <message>
        <source>One step back: the typed code, the verdict, the form, the page</source>
        <translation>Un paso atrás: el código escrito, el resultado, el formulario, la página</translation>
    </message>
    <message>
        <source>On to the next button or line; with Shift back</source>
        <translation>Al siguiente botón o línea; con Shift, hacia atrás</translation>
    </message>
    <message>
        <source>Presses what has the focus; in the empty line for codes: next guest</source>
        <translation>Pulsa lo seleccionado; en la línea de códigos vacía: siguiente asistente</translation>
    </message>
    <message>
        <source>Presses or ticks what has the focus</source>
        <translation>Pulsa o marca lo seleccionado</translation>
    </message>
    <message>
        <source>Up and down in a list, also while a name is typed</source>
        <translation>Subir y bajar en una lista, también mientras se escribe un nombre</translation>
    </message>
    <message>
        <source>The same in larger steps</source>
        <translation>Lo mismo a pasos mayores</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>As chosen here</source>
        <translation>Como se eligió aquí</translation>
    </message>
    <message>
        <source>The platform&apos;s</source>
        <translation>De la plataforma</translation>
    </message>
    <message>
        <source>Of a file</source>
        <translation>De un archivo</translation>
    </message>
    <message>
        <source>Take a layout from a file …</source>
        <translation>Tomar un diseño de un archivo …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>No se imprime: {names}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>Salir del autoservicio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Looking …</source>
        <translation>Comprobando…</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Which list?</source>
        <translation>¿Qué lista?</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Loading the guest list is stopped</source>
        <translation>La carga de la lista de asistentes está detenida</translation>
    </message>
    <message>
        <source>Guest list {percent} % loaded</source>
        <translation>Lista de asistentes cargada al {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>The guest list is being loaded</source>
        <translation>Se está cargando la lista de asistentes</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
    <message>
        <source>Scan before it is complete</source>
        <translation>Escanear antes de que termine</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Detener la carga</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Seguir cargando</translation>
    </message>
    <message>
        <source>Scanning begins by itself once it is complete. Until then nobody can say who is on it. A supervisor may begin before that: tickets that are not there yet are then asked about.</source>
        <translation>El escaneo empieza solo en cuanto esté completa. Hasta entonces nadie puede decir quién figura en ella. Un supervisor puede empezar antes: en ese caso se preguntará por las entradas que aún falten.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>faltan unos {time}</translation>
    </message>
</context>
<context>
    <name>LogBrowser</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>Llevarse datos</translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation>Registros, los más recientes primero</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Historial de accesos</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>La primera vez puede tardar unos segundos.</translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer span of time.</source>
        <translation>Quite un filtro o elija un período más largo.</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>Ningún registro coincide</translation>
    </message>
    <message>
        <source>Entries of all gates appear here as soon as somebody scans.</source>
        <translation>Los registros de todas las puertas aparecen aquí en cuanto alguien escanee.</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Aún no hay registros</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Personal de puerta</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído con</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Device&apos;s own clock</source>
        <translation>Reloj del dispositivo</translation>
    </message>
    <message>
        <source>Exact to</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>excepción</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>takes another back</source>
        <translation>deshace otro</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflicto</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Admitted</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La plataforma</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Todas las puertas</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>Un solo equipo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Lector de mano</translation>
    </message>
    <message>
        <source>Typed or looked up</source>
        <translation>Escrito o buscado</translation>
    </message>
    <message>
        <source>NFC</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>The platform has it</source>
        <translation>Recibido por la plataforma</translation>
    </message>
    <message>
        <source>The platform did not take it</source>
        <translation>No aceptado por la plataforma</translation>
    </message>
    <message>
        <source>± {seconds} s</source>
        <translation>± {seconds} s</translation>
    </message>
</context>
<context>
    <name>LogoLine</name>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>Logotipo del organizador</translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>Check in   ⏎</source>
        <translation>Registrar acceso   ⏎</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Name, booking number, e-mail or phone</source>
        <translation>Nombre, n.º&#xa0;de reserva, correo o teléfono</translation>
    </message>
    <message>
        <source>Guests found</source>
        <translation>Asistentes encontrados</translation>
    </message>
    <message>
        <source>Look a guest up</source>
        <translation>Buscar un asistente</translation>
    </message>
    <message>
        <source>Find guest</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Look a guest up by name (Ctrl+F)</source>
        <translation>Buscar un asistente por nombre (Ctrl+F)</translation>
    </message>
    <message>
        <source>Beginnings of words are enough, in any order. Accents do not matter.</source>
        <translation>Basta el principio de las palabras, en cualquier orden. Los acentos no importan.</translation>
    </message>
    <message>
        <source>No guest found. Try fewer letters, or another word.</source>
        <translation>No se encontró a nadie. Pruebe con menos letras o con otra palabra.</translation>
    </message>
    <message>
        <source>The first {count} of {all} guests. Type on, and there are fewer.</source>
        <translation>Los primeros {count} de {all} asistentes. Siga escribiendo y serán menos.</translation>
    </message>
    <message>
        <source>The first {count} guests. Type on, and there are fewer.</source>
        <translation>Los primeros {count} asistentes. Siga escribiendo y serán menos.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>another gate</source>
        <translation>otra puerta</translation>
    </message>
    <message>
        <source>an earlier time</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>a later time</source>
        <translation>más tarde</translation>
    </message>
    <message>
        <source>This ticket</source>
        <translation>Esta entrada</translation>
    </message>
    <message>
        <source>another event</source>
        <translation>otro evento</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>otra fecha</translation>
    </message>
    <message>
        <source>this zone</source>
        <translation>esta zona</translation>
    </message>
    <message>
        <source>another zone</source>
        <translation>otra zona</translation>
    </message>
    <message>
        <source>several</source>
        <translation>varios</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>algunos</translation>
    </message>
    <message>
        <source>the party</source>
        <translation>todo el grupo</translation>
    </message>
</context>
<context>
    <name>NewVersionPage</name>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>From a USB stick …</source>
        <translation>Desde una memoria USB …</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Atrás   Esc</translation>
    </message>
    <message>
        <source>New version: {version}</source>
        <translation>Versión nueva: {version}</translation>
    </message>
    <message>
        <source>This window closes, the installer opens.</source>
        <translation>Esta ventana se cierra y se abre el instalador.</translation>
    </message>
    <message>
        <source>This is version {version}</source>
        <translation>Esta es la versión {version}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>One guest more or fewer on the ticket whose − or + has the focus</source>
        <translation>Un asistente más o menos en la entrada cuyo − o + está seleccionado</translation>
    </message>
</context>
<context>
    <name>OnOffButton</name>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>This laptop opens here</source>
        <translation>Este equipo se abre aquí</translation>
    </message>
    <message>
        <source>For an organizer&apos;s own laptop: it needs neither a camera nor a gate.</source>
        <translation>Para el equipo propio del organizador: no necesita cámara ni puerta.</translation>
    </message>
    <message>
        <source>Entry log and reports</source>
        <translation>Historial de accesos e informes</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Let in   ⏎</source>
        <translation>Dejar pasar   ⏎</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>¿Quién decide?</translation>
    </message>
    <message>
        <source>Goes into the log with your name</source>
        <translation>Queda en el historial con su nombre</translation>
    </message>
    <message>
        <source>Override: {word}</source>
        <translation>Excepción: {word}</translation>
    </message>
    <message>
        <source>Reason, name and PIN are needed.</source>
        <translation>Se necesitan motivo, nombre y PIN.</translation>
    </message>
</context>
<context>
    <name>OverrideReasons</name>
    <message>
        <source>Went out for a moment</source>
        <translation>Salió un momento</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Escaneado por error</translation>
    </message>
    <message>
        <source>Paid at the desk</source>
        <translation>Pagó en taquilla</translation>
    </message>
    <message>
        <source>Guest of the organizer</source>
        <translation>Invitado del organizador</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Not now   Esc</source>
        <translation>Ahora no   Esc</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Check them in</source>
        <translation>Registrar accesos</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Keep a list in a folder …</source>
        <translation>Mantener una lista en una carpeta…</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>Dejar de escribirla</translation>
    </message>
    <message>
        <source>Numbers that were ticked, one in each line</source>
        <translation>Números marcados, uno por línea</translation>
    </message>
    <message>
        <source>Printable, with who is in; written again each minute while this window is open, also after the next start.</source>
        <translation>Imprimible, con quién ha entrado; se escribe de nuevo cada minuto mientras esta ventana esté abierta, también tras el próximo inicio.</translation>
    </message>
    <message>
        <source>The list on paper</source>
        <translation>La lista en papel</translation>
    </message>
    <message>
        <source>What was ticked on it</source>
        <translation>Lo marcado en ella</translation>
    </message>
    <message>
        <source>List or ticket numbers, one in each line; *2 behind one for two guests of a party.</source>
        <translation>Números de lista o de entrada, uno por línea; *2 detrás para dos asistentes de un grupo.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Numbers to put right: {count}</source>
        <translation>Números por corregir: {count}</translation>
    </message>
    <message>
        <source>A digit is wrong</source>
        <translation>Hay una cifra incorrecta</translation>
    </message>
    <message>
        <source>Several tickets have it: enter the ticket&apos;s own number</source>
        <translation>Varias entradas lo tienen: escriba el número de la propia entrada</translation>
    </message>
    <message>
        <source>No ticket of this event has it</source>
        <translation>Ninguna entrada de este evento lo tiene</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>A folder for the list, of a stick for instance</source>
        <translation>Una carpeta para la lista, por ejemplo en una memoria USB</translation>
    </message>
    <message>
        <source>Written at {time}: {path}</source>
        <translation>Escrito ({time}): {path}</translation>
    </message>
    <message>
        <source>Kept in: {folder}</source>
        <translation>Se guarda en: {folder}</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>Todos (%Ln)</numerusform>
            <numerusform>Todos (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Paid, let in   ⏎</source>
        <translation>Pagado, dejar pasar   ⏎</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>¿Cómo se paga?</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Escriba el importe pagado.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>¿Efectivo o tarjeta?</translation>
    </message>
</context>
<context>
    <name>PayRow</name>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation>Paga después</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>Crear credencial</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Se queda como está</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Checking …</source>
        <translation>Comprobando…</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Imagen en directo de la cámara</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it.</source>
        <translation>Aún no hay PIN de supervisor. Lo elige quien configuró este quiosco.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Este PIN es incorrecto.</translation>
    </message>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later in a terminal of this computer: kiosk pin</source>
        <translation>Aún no hay PIN de supervisor. Lo elige quien configura este quiosco, justo después del código de configuración o más tarde en un terminal de este equipo: kiosk pin</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>PIN until now</source>
        <translation>PIN actual</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Guardar este PIN</translation>
    </message>
    <message>
        <source>With it supervisors let guests in whom the rules refuse. Share it with nobody else.</source>
        <translation>Con él, los supervisores dejan pasar a asistentes que las reglas rechazan. No lo comparta con nadie más.</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>Los dos PIN nuevos no coinciden.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation>
            <numerusform>%Ln conflicto espera al organizador.</numerusform>
            <numerusform>%Ln conflictos esperan al organizador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation>
            <numerusform>%Ln registro por enviar</numerusform>
            <numerusform>%Ln registros por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>%Ln registro aún no se ha enviado. Está a salvo en este equipo.</numerusform>
            <numerusform>%Ln registros aún no se han enviado. Están a salvo en este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>La plataforma no aceptó %Ln registro. Avise al organizador.</numerusform>
            <numerusform>La plataforma no aceptó %Ln registros. Avise al organizador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation>
            <numerusform>La plataforma no acepta %Ln registro por ahora. El quiosco sigue intentándolo. Avise al organizador.</numerusform>
            <numerusform>La plataforma no acepta %Ln registros por ahora. El quiosco sigue intentándolo. Avise al organizador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>No se pudo leer %Ln entrada. Avise al organizador.</numerusform>
            <numerusform>No se pudieron leer %Ln entradas. Avise al organizador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>No se pudo leer %Ln dato más de la lista de asistentes. Avise al organizador.</numerusform>
            <numerusform>No se pudieron leer %Ln datos más de la lista de asistentes. Avise al organizador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln por enviar</numerusform>
            <numerusform>%Ln por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation>
            <numerusform>%Ln asistente</numerusform>
            <numerusform>%Ln asistentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation>
            <numerusform>Dejar pasar a %Ln asistente</numerusform>
            <numerusform>Dejar pasar a %Ln asistentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>queda %Ln</numerusform>
            <numerusform>quedan %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation>
            <numerusform>Usada hace %Ln segundo</numerusform>
            <numerusform>Usada hace %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation>
            <numerusform>Usada hace %Ln minuto</numerusform>
            <numerusform>Usada hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation>
            <numerusform>Espere %Ln segundo.</numerusform>
            <numerusform>Espere %Ln segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation>
            <numerusform>Espere %Ln minuto.</numerusform>
            <numerusform>Espere %Ln minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation>
            <numerusform>Lista de asistentes: %Ln dato cargado</numerusform>
            <numerusform>Lista de asistentes: %Ln datos cargados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation>
            <numerusform>Como máximo %Ln vez.</numerusform>
            <numerusform>Como máximo %Ln veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation>
            <numerusform>Como máximo %Ln vez al día.</numerusform>
            <numerusform>Como máximo %Ln veces al día.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days.</source>
        <translation>
            <numerusform>No tras accesos en %Ln día.</numerusform>
            <numerusform>No tras accesos en %Ln días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days since {time}.</source>
        <translation>
            <numerusform>No tras accesos en %Ln día (desde {time}).</numerusform>
            <numerusform>No tras accesos en %Ln días (desde {time}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation>
            <numerusform>Como máximo %Ln vez (desde {time}).</numerusform>
            <numerusform>Como máximo %Ln veces (desde {time}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Each sentence of the organizer</source>
        <translation>Cada frase del organizador</translation>
    </message>
    <message>
        <source>Each answer that is shown at the gate</source>
        <translation>Cada respuesta que se muestra en la puerta</translation>
    </message>
    <message>
        <source>Each add-on of the ticket</source>
        <translation>Cada extra de la entrada</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Lista de asistentes</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Claves de firma</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>Registros por enviar</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>Servicio de sincronización</translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation>Otras puertas</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Lector de mano</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Impresora de recibos</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>Impresora de acreditaciones</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation>Bloquea</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Luz verde</translation>
    </message>
    <message>
        <source>Go, with something to see to</source>
        <translation>Luz verde, con algo por resolver</translation>
    </message>
    <message>
        <source>No go</source>
        <translation>Sin luz verde</translation>
    </message>
    <message>
        <source>No event and check-in list are chosen.</source>
        <translation>No se han elegido evento ni lista de acceso.</translation>
    </message>
    <message>
        <source>Choose where this kiosk stands.</source>
        <translation>Elija dónde está este quiosco.</translation>
    </message>
    <message>
        <source>{place} · entry</source>
        <translation>{place} · entrada</translation>
    </message>
    <message>
        <source>{place} · exit</source>
        <translation>{place} · salida</translation>
    </message>
    <message>
        <source>{place}: this event ended at {at}.</source>
        <translation>{place}: este evento ya terminó ({at}).</translation>
    </message>
    <message>
        <source>Is it tonight&apos;s event? Choose again.</source>
        <translation>¿Es el evento de esta noche? Elija de nuevo.</translation>
    </message>
    <message>
        <source>There is no guest list here.</source>
        <translation>Aquí no hay ninguna lista de asistentes.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform.</source>
        <translation>Conecte este quiosco con su plataforma.</translation>
    </message>
    <message>
        <source>It is still coming in: {records} records so far.</source>
        <translation>Aún está llegando: {records} datos por ahora.</translation>
    </message>
    <message>
        <source>Wait until all of it is here.</source>
        <translation>Espere hasta que esté completa.</translation>
    </message>
    <message>
        <source>It is still coming in: {percent} % are here.</source>
        <translation>Aún está llegando: ya está el {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>Complete; compared with the platform {age} ago.</source>
        <translation>Completa; comparada con la plataforma hace {age}.</translation>
    </message>
    <message>
        <source>Complete; last compared with the platform {age} ago.</source>
        <translation>Completa; comparada por última vez con la plataforma hace {age}.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network for a minute.</source>
        <translation>Conecte este equipo a una red durante un minuto.</translation>
    </message>
    <message>
        <source>Nobody knows when it was last compared with the platform.</source>
        <translation>No se sabe cuándo se comparó por última vez con la plataforma.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network.</source>
        <translation>Conecte este equipo a una red.</translation>
    </message>
    <message>
        <source>Counted once a check-in list is chosen.</source>
        <translation>Se cuenta al elegir una lista de acceso.</translation>
    </message>
    <message>
        <source>{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read.</source>
        <translation>{tickets} entradas del evento, {guests} asistentes en esta lista; se leyó todo lo que envió la plataforma.</translation>
    </message>
    <message>
        <source>{unread} records of the platform could not be read; {tickets} tickets are here.</source>
        <translation>No se pudieron leer {unread} datos de la plataforma; hay {tickets} entradas.</translation>
    </message>
    <message>
        <source>Tell the organizer: these guests are not found here.</source>
        <translation>Avise al organizador: aquí no se encuentra a estos asistentes.</translation>
    </message>
    <message>
        <source>The platform suddenly gives much less, or other times: {names}.</source>
        <translation>De repente la plataforma da mucho menos u otros horarios: {names}.</translation>
    </message>
    <message>
        <source>Ask the organizer. What was known before is used until then.</source>
        <translation>Pregunte al organizador. Hasta entonces se usa lo que ya se conocía.</translation>
    </message>
    <message>
        <source>Nobody is expected on this list.</source>
        <translation>No se espera a nadie en esta lista.</translation>
    </message>
    <message>
        <source>Is it the right list? Ask the organizer.</source>
        <translation>¿Es la lista correcta? Pregunte al organizador.</translation>
    </message>
    <message>
        <source>None: codes are looked up in the guest list.</source>
        <translation>Ninguna: los códigos se buscan en la lista de asistentes.</translation>
    </message>
    <message>
        <source>{count} valid; signed codes are proved without a network.</source>
        <translation>Válidas: {count}; los códigos firmados se comprueban sin red.</translation>
    </message>
    <message>
        <source>A key ends at {until}, before the event does.</source>
        <translation>Una clave caduca antes de que acabe el evento ({until}).</translation>
    </message>
    <message>
        <source>Ask the organizer for a new key.</source>
        <translation>Pida una clave nueva al organizador.</translation>
    </message>
    <message>
        <source>{count} are here, and none of them is valid now.</source>
        <translation>Claves aquí: {count}; ninguna es válida ahora.</translation>
    </message>
    <message>
        <source>Look at the clock, and let the sync service run.</source>
        <translation>Compruebe el reloj y deje funcionar el servicio de sincronización.</translation>
    </message>
    <message>
        <source>{seconds} s off, compared at {at}.</source>
        <translation>{seconds}&#xa0;s de diferencia (comparado: {at}).</translation>
    </message>
    <message>
        <source>{off} slow, compared at {at}.</source>
        <translation>Atrasado {off} (comparado: {at}).</translation>
    </message>
    <message>
        <source>Set date and time; entries carry corrected times.</source>
        <translation>Ajuste fecha y hora; los registros llevan la hora corregida.</translation>
    </message>
    <message>
        <source>{off} fast, compared at {at}.</source>
        <translation>Adelantado {off} (comparado: {at}).</translation>
    </message>
    <message>
        <source>Never compared with the platform&apos;s.</source>
        <translation>Nunca se ha comparado con el de la plataforma.</translation>
    </message>
    <message>
        <source>Look at date and time yourself.</source>
        <translation>Compruebe usted la fecha y la hora.</translation>
    </message>
    <message>
        <source>Compared at {at}, before this laptop was started.</source>
        <translation>Comparado antes de encender este equipo ({at}).</translation>
    </message>
    <message>
        <source>Look at date and time yourself, or connect to a network.</source>
        <translation>Compruebe usted la fecha y la hora, o conecte a una red.</translation>
    </message>
    <message>
        <source>The platform says another time.</source>
        <translation>La plataforma da otra hora.</translation>
    </message>
    <message>
        <source>On mains, without a battery.</source>
        <translation>Con corriente, sin batería.</translation>
    </message>
    <message>
        <source>On mains; battery at {percent} %.</source>
        <translation>Con corriente; batería al {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: it lasts {left}.</source>
        <translation>Con batería, {percent}&#xa0;%: dura {left}.</translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation>Enchúfelo.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: nobody knows how long it lasts.</source>
        <translation>Con batería, {percent}&#xa0;%: no se sabe cuánto dura.</translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation>Este equipo no lo indica.</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>{free}&#xa0;GiB libres.</translation>
    </message>
    <message>
        <source>Only {free} GiB are free.</source>
        <translation>Solo {free}&#xa0;GiB libres.</translation>
    </message>
    <message>
        <source>Free some space: entries need a place.</source>
        <translation>Libere espacio: los registros lo necesitan.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB.</source>
        <translation>Intacta y cifrada, {size}&#xa0;MiB.</translation>
    </message>
    <message>
        <source>It is damaged: {why}</source>
        <translation>Está dañada: {why}</translation>
    </message>
    <message>
        <source>Use another laptop, and call the organizer.</source>
        <translation>Use otro equipo y llame al organizador.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB; its key lies beside it.</source>
        <translation>Intacta y cifrada, {size}&#xa0;MiB; su clave está junto a ella.</translation>
    </message>
    <message>
        <source>Give it a passphrase: kiosk passphrase</source>
        <translation>Póngale una frase de contraseña: kiosk passphrase</translation>
    </message>
    <message>
        <source>It is an older or copied one: scans may be missing in it.</source>
        <translation>Es más antigua o una copia: pueden faltar escaneos.</translation>
    </message>
    <message>
        <source>See: kiosk doctor. Call the technician.</source>
        <translation>Vea: kiosk doctor. Llame al técnico.</translation>
    </message>
    <message>
        <source>Nothing waits; {delivered} were delivered.</source>
        <translation>Nada por enviar; {delivered} entregados.</translation>
    </message>
    <message>
        <source>{queued} wait for a network; they are safe here.</source>
        <translation>{queued} esperan una red; aquí están a salvo.</translation>
    </message>
    <message>
        <source>{refused} were not accepted by the platform, {queued} wait.</source>
        <translation>{refused} no aceptados por la plataforma, {queued} en espera.</translation>
    </message>
    <message>
        <source>Tell the organizer.</source>
        <translation>Avise al organizador.</translation>
    </message>
    <message>
        <source>It runs, and the platform answers.</source>
        <translation>Funciona y la plataforma responde.</translation>
    </message>
    <message>
        <source>It does not run: nothing is sent or fetched.</source>
        <translation>No funciona: no se envía ni se recibe nada.</translation>
    </message>
    <message>
        <source>Start it: kiosk install-service</source>
        <translation>Inícielo: kiosk install-service</translation>
    </message>
    <message>
        <source>It runs; the platform cannot be reached. {why}</source>
        <translation>Funciona; no se puede contactar con la plataforma. {why}</translation>
    </message>
    <message>
        <source>Scanning works all the same.</source>
        <translation>El escaneo funciona de todos modos.</translation>
    </message>
    <message>
        <source>It runs; the platform answers in part. {why}</source>
        <translation>Funciona; la plataforma responde en parte. {why}</translation>
    </message>
    <message>
        <source>This kiosk is not connected with a platform.</source>
        <translation>Este quiosco no está conectado con ninguna plataforma.</translation>
    </message>
    <message>
        <source>Connect it.</source>
        <translation>Conéctelo.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk.</source>
        <translation>La plataforma ya no acepta este quiosco.</translation>
    </message>
    <message>
        <source>Connect it anew.</source>
        <translation>Conéctelo de nuevo.</translation>
    </message>
    <message>
        <source>This laptop works alone.</source>
        <translation>Este equipo trabaja solo.</translation>
    </message>
    <message>
        <source>{venue}: all {gates} gates are reached.</source>
        <translation>{venue}: hay contacto con las {gates} puertas.</translation>
    </message>
    <message>
        <source>{venue}: {present} of {gates} gates are reached.</source>
        <translation>{venue}: hay contacto con {present} de {gates} puertas.</translation>
    </message>
    <message>
        <source>Look at the others&apos; network.</source>
        <translation>Compruebe la red de las otras.</translation>
    </message>
    <message>
        <source>{venue} cannot be reached: this laptop decides alone.</source>
        <translation>No se puede contactar con {venue}: este equipo decide solo.</translation>
    </message>
    <message>
        <source>Look at the cable, the Wi-Fi and the host.</source>
        <translation>Compruebe el cable, el wifi y el equipo anfitrión.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>No hay ninguna cámara conectada.</translation>
    </message>
    <message>
        <source>Plug one in, or use a hand scanner.</source>
        <translation>Conecte una o use un lector de mano.</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name}: no está conectada.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another camera.</source>
        <translation>Conéctela o elija otra cámara.</translation>
    </message>
    <message>
        <source>{name} gives no picture.</source>
        <translation>{name} no da imagen.</translation>
    </message>
    <message>
        <source>Close other programs that use it; plug it in anew.</source>
        <translation>Cierre otros programas que la usen; vuelva a conectarla.</translation>
    </message>
    <message>
        <source>{name} gives a dark picture.</source>
        <translation>{name} da una imagen oscura.</translation>
    </message>
    <message>
        <source>Is it covered? Give it more light.</source>
        <translation>¿Está tapada? Dele más luz.</translation>
    </message>
    <message>
        <source>{name}, {width} × {height}; a test picture was read in {ms} ms.</source>
        <translation>{name}, {width} × {height}; una imagen de prueba se leyó en {ms}&#xa0;ms.</translation>
    </message>
    <message>
        <source>Hold a code up to be sure.</source>
        <translation>Muestre un código para asegurarse.</translation>
    </message>
    <message>
        <source>{name} read a code that was held up.</source>
        <translation>{name} leyó un código mostrado.</translation>
    </message>
    <message>
        <source>{name} gives a picture, and no code was read.</source>
        <translation>{name} da imagen, pero no se leyó ningún código.</translation>
    </message>
    <message>
        <source>Wipe the lens; hold the code still and closer.</source>
        <translation>Limpie el objetivo; mantenga el código quieto y más cerca.</translation>
    </message>
    <message>
        <source>The test picture was not read.</source>
        <translation>No se leyó la imagen de prueba.</translation>
    </message>
    <message>
        <source>Install Gatehouse anew.</source>
        <translation>Instale Gatehouse de nuevo.</translation>
    </message>
    <message>
        <source>None is set up; those that type like a keyboard work without.</source>
        <translation>Ninguno configurado; los que escriben como un teclado funcionan sin configurar.</translation>
    </message>
    <message>
        <source>Scan a code to be sure.</source>
        <translation>Escanee un código para asegurarse.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Sin conectar: {names}</translation>
    </message>
    <message>
        <source>Plug it in, or charge it.</source>
        <translation>Conéctelo o cárguelo.</translation>
    </message>
    <message>
        <source>{name} sent a code.</source>
        <translation>{name} envió un código.</translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation>Hay un altavoz.</translation>
    </message>
    <message>
        <source>Play a sound to be sure.</source>
        <translation>Reproduzca un sonido para asegurarse.</translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation>Se oyó el sonido de prueba.</translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation>No se oyó el sonido de prueba.</translation>
    </message>
    <message>
        <source>Turn the volume up; is a headset plugged in?</source>
        <translation>Suba el volumen; ¿hay auriculares conectados?</translation>
    </message>
    <message>
        <source>Sounds are switched off in the window.</source>
        <translation>El sonido está quitado en la ventana.</translation>
    </message>
    <message>
        <source>Switch them on in its header.</source>
        <translation>Actívelo en la cabecera.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>Este equipo no tiene altavoz.</translation>
    </message>
    <message>
        <source>Verdicts are shown, and make no sound.</source>
        <translation>Los resultados se muestran, sin sonido.</translation>
    </message>
    <message>
        <source>None; lists on paper are saved as files.</source>
        <translation>Ninguna; las listas en papel se guardan como archivos.</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>No hay ninguna configurada.</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>{name} responde.</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} no responde.</translation>
    </message>
    <message>
        <source>Switch it on; look at its cable and the network.</source>
        <translation>Enciéndala; revise el cable y la red.</translation>
    </message>
    <message>
        <source>{name} answers. Labels left: {labels}</source>
        <translation>{name} responde. Etiquetas restantes: {labels}</translation>
    </message>
    <message>
        <source>Have another roll at hand, and enter its labels under Badges.</source>
        <translation>Tenga otro rollo a mano e indique sus etiquetas en Acreditaciones.</translation>
    </message>
    <message>
        <source>It is chosen.</source>
        <translation>Está elegido.</translation>
    </message>
    <message>
        <source>None is chosen: nobody can override a refusal.</source>
        <translation>No se ha elegido ninguno: nadie puede hacer una excepción a un rechazo.</translation>
    </message>
    <message>
        <source>Choose one: kiosk pin</source>
        <translation>Elija uno: kiosk pin</translation>
    </message>
    <message>
        <source>This could not be looked at. {why}</source>
        <translation>No se pudo comprobar. {why}</translation>
    </message>
    <message>
        <source>Look again; then call the technician.</source>
        <translation>Vuelva a mirar; si sigue igual, llame al técnico.</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Who checks? Stands on the sheet.</source>
        <translation>¿Quién comprueba? Figura en la hoja.</translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation>Quién comprueba</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>Lo he oído</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>No se oye nada</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Preflight: ready for the evening?</source>
        <translation>Comprobación previa: ¿listo para la noche?</translation>
    </message>
    <message>
        <source>A hand scanner</source>
        <translation>Un lector de mano</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La cámara</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>The sheet is at the printer.</source>
        <translation>La hoja está en la impresora.</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Done   ⏎</source>
        <translation>Listo   ⏎</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Admit</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Le damos la bienvenida.</translation>
    </message>
    <message>
        <source>Let the guest in.</source>
        <translation>Deje pasar al asistente.</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Ya entró</translation>
    </message>
    <message>
        <source>This ticket was used at {time}, {gate}.</source>
        <translation>Entrada ya usada: {time}, {gate}.</translation>
    </message>
    <message>
        <source>Ask the guest, then call a supervisor.</source>
        <translation>Pregunte al asistente y llame a un supervisor.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>No ticket of this event has this code.</source>
        <translation>Ninguna entrada de este evento tiene este código.</translation>
    </message>
    <message>
        <source>Look the guest up by name.</source>
        <translation>Busque al asistente por su nombre.</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>No es entrada</translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation>Este código no es una entrada.</translation>
    </message>
    <message>
        <source>Ask for the ticket&apos;s own code.</source>
        <translation>Pida el código de la propia entrada.</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>No auténtica</translation>
    </message>
    <message>
        <source>This ticket was not issued by the organizer.</source>
        <translation>Esta entrada no la emitió el organizador.</translation>
    </message>
    <message>
        <source>Do not admit. Call a supervisor.</source>
        <translation>No deje pasar. Llame a un supervisor.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>This ticket was withdrawn.</source>
        <translation>Esta entrada fue anulada.</translation>
    </message>
    <message>
        <source>Ask for the newest ticket, or send to the desk.</source>
        <translation>Pida la entrada más reciente o envíe a taquilla.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>This ticket is blocked.</source>
        <translation>Esta entrada está bloqueada.</translation>
    </message>
    <message>
        <source>Send the guest to the desk.</source>
        <translation>Envíe al asistente a taquilla.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>Esta reserva fue cancelada.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsada</translation>
    </message>
    <message>
        <source>This ticket was refunded.</source>
        <translation>Esta entrada fue reembolsada.</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transferida</translation>
    </message>
    <message>
        <source>This ticket now belongs to somebody else.</source>
        <translation>Esta entrada ahora es de otra persona.</translation>
    </message>
    <message>
        <source>Only the new owner&apos;s code admits.</source>
        <translation>Solo da acceso el código del nuevo titular.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>This booking is not paid.</source>
        <translation>Esta reserva no está pagada.</translation>
    </message>
    <message>
        <source>Send the guest to the desk to pay.</source>
        <translation>Envíe al asistente a pagar en taquilla.</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Sin aprobar</translation>
    </message>
    <message>
        <source>This booking is not approved yet.</source>
        <translation>Esta reserva aún no está aprobada.</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Antes de hora</translation>
    </message>
    <message>
        <source>This ticket is valid from {from}.</source>
        <translation>Inicio de validez de la entrada: {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to come back then.</source>
        <translation>Pida al asistente que vuelva entonces.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>This ticket was valid until {until}.</source>
        <translation>Fin de validez de la entrada: {until}.</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>Aún cerrado</translation>
    </message>
    <message>
        <source>Doors open at {from}.</source>
        <translation>Apertura de puertas: {from}.</translation>
    </message>
    <message>
        <source>Event over</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>This event ended at {until}.</source>
        <translation>Fin de este evento: {until}.</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>Otro evento</translation>
    </message>
    <message>
        <source>This ticket is for {event}.</source>
        <translation>Esta entrada es para: {event}.</translation>
    </message>
    <message>
        <source>Check the event on the ticket.</source>
        <translation>Compruebe el evento en la entrada.</translation>
    </message>
    <message>
        <source>Other entrance</source>
        <translation>Otro acceso</translation>
    </message>
    <message>
        <source>{type} does not enter here.</source>
        <translation>{type} no da acceso aquí.</translation>
    </message>
    <message>
        <source>Check the entrance printed on the ticket.</source>
        <translation>Compruebe el acceso impreso en la entrada.</translation>
    </message>
    <message>
        <source>Other date</source>
        <translation>Otra fecha</translation>
    </message>
    <message>
        <source>This ticket is for {date}.</source>
        <translation>Esta entrada es para: {date}.</translation>
    </message>
    <message>
        <source>Check the date on the ticket.</source>
        <translation>Compruebe la fecha en la entrada.</translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation>Otra puerta</translation>
    </message>
    <message>
        <source>This ticket is for {gate}.</source>
        <translation>Esta entrada es para: {gate}.</translation>
    </message>
    <message>
        <source>Send the guest to {gate}.</source>
        <translation>Envíe al asistente a {gate}.</translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation>Otra zona</translation>
    </message>
    <message>
        <source>This ticket does not open {zone}.</source>
        <translation>Esta entrada no incluye {zone}.</translation>
    </message>
    <message>
        <source>Send the guest to {zones}.</source>
        <translation>Envíe al asistente a {zones}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The entry rules do not allow this.</source>
        <translation>Las reglas de acceso no lo permiten.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espere</translation>
    </message>
    <message>
        <source>The next entry is possible from {from}.</source>
        <translation>Próximo acceso posible: {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to wait.</source>
        <translation>Pida al asistente que espere.</translation>
    </message>
    <message>
        <source>No entries left</source>
        <translation>Usos agotados</translation>
    </message>
    <message>
        <source>Every entry of this ticket is used: {count}.</source>
        <translation>Todos los accesos de esta entrada están usados: {count}.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>No places are free in here.</source>
        <translation>No quedan plazas libres dentro.</translation>
    </message>
    <message>
        <source>Wait until somebody leaves.</source>
        <translation>Espere a que salga alguien.</translation>
    </message>
    <message>
        <source>Exchange first</source>
        <translation>Canjear antes</translation>
    </message>
    <message>
        <source>This ticket is exchanged for a wristband or card before entry.</source>
        <translation>Esta entrada se canjea por una pulsera o tarjeta antes de entrar.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Este no</translation>
    </message>
    <message>
        <source>This wristband or card cannot be given out: it is in use, or not known.</source>
        <translation>Esta pulsera o tarjeta no se puede entregar: está en uso o no se conoce.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>Tome otra.</translation>
    </message>
    <message>
        <source>Show the wristband</source>
        <translation>Mostrar pulsera</translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card.</source>
        <translation>Esta entrada se canjeó por una pulsera o tarjeta.</translation>
    </message>
    <message>
        <source>Ask for the wristband or card.</source>
        <translation>Pida la pulsera o la tarjeta.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>An answer is needed before entry.</source>
        <translation>Hace falta una respuesta antes de entrar.</translation>
    </message>
    <message>
        <source>Ask the guest.</source>
        <translation>Pregunte al asistente.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>¿Cuál?</translation>
    </message>
    <message>
        <source>Several tickets have this code.</source>
        <translation>Varias entradas tienen este código.</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>¿Cuántos?</translation>
    </message>
    <message>
        <source>{remaining} of {total} may still enter.</source>
        <translation>Faltan por entrar: {remaining} de {total}.</translation>
    </message>
    <message>
        <source>Choose how many guests walk in.</source>
        <translation>Elija cuántos asistentes entran.</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Revise primero</translation>
    </message>
    <message>
        <source>The organizer wants something confirmed before this guest goes in.</source>
        <translation>El organizador quiere que se confirme algo antes de que pase este asistente.</translation>
    </message>
    <message>
        <source>Check every point, then admit.</source>
        <translation>Compruebe cada punto y deje pasar.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>This could not be confirmed: {point}.</source>
        <translation>No se pudo confirmar esto: {point}.</translation>
    </message>
    <message>
        <source>Old code</source>
        <translation>Código antiguo</translation>
    </message>
    <message>
        <source>This code is a picture or too old.</source>
        <translation>Este código es una foto o es demasiado antiguo.</translation>
    </message>
    <message>
        <source>Ask for the live ticket in the app.</source>
        <translation>Pida la entrada en vivo en la aplicación.</translation>
    </message>
    <message>
        <source>Code shown twice</source>
        <translation>Código repetido</translation>
    </message>
    <message>
        <source>This very code was scanned before.</source>
        <translation>Este mismo código ya se escaneó.</translation>
    </message>
    <message>
        <source>Test ticket</source>
        <translation>Entrada de prueba</translation>
    </message>
    <message>
        <source>This ticket was bought to try out the shop.</source>
        <translation>Esta entrada se compró para probar la tienda.</translation>
    </message>
    <message>
        <source>Ask for the real ticket, or send the guest to the desk.</source>
        <translation>Pida la entrada real o envíe al asistente a taquilla.</translation>
    </message>
    <message>
        <source>Ask the desk</source>
        <translation>A taquilla</translation>
    </message>
    <message>
        <source>The platform says something about this ticket that the kiosk does not know.</source>
        <translation>La plataforma dice de esta entrada algo que el quiosco no conoce.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintente</translation>
    </message>
    <message>
        <source>The kiosk could not decide.</source>
        <translation>El quiosco no pudo decidir.</translation>
    </message>
    <message>
        <source>Scan again. The guest is not at fault.</source>
        <translation>Escanee de nuevo. El asistente no tiene la culpa.</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Hasta pronto</translation>
    </message>
    <message>
        <source>The guest may leave.</source>
        <translation>El asistente puede salir.</translation>
    </message>
    <message>
        <source>Let the guest out.</source>
        <translation>Deje salir al asistente.</translation>
    </message>
    <message>
        <source>Look, then admit</source>
        <translation>Revise y admita</translation>
    </message>
    <message>
        <source>The ticket is valid.</source>
        <translation>La entrada es válida.</translation>
    </message>
    <message>
        <source>Look closely, then let the guest in.</source>
        <translation>Mire bien y deje pasar al asistente.</translation>
    </message>
    <message>
        <source>This booking is not paid; you may let it in.</source>
        <translation>Esta reserva no está pagada; puede dejar pasar.</translation>
    </message>
    <message>
        <source>Ask for the payment, or let the guest in.</source>
        <translation>Pida el pago o deje pasar al asistente.</translation>
    </message>
    <message>
        <source>Not listed yet</source>
        <translation>Aún no figura</translation>
    </message>
    <message>
        <source>The ticket is genuine, but it has not reached this laptop&apos;s list.</source>
        <translation>La entrada es auténtica, pero aún no ha llegado a la lista de este equipo.</translation>
    </message>
    <message>
        <source>Look at the ticket, then let the guest in.</source>
        <translation>Mire la entrada y deje pasar al asistente.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>The guest list is not complete. Nobody can say yet.</source>
        <translation>La lista de asistentes no está completa. Aún no se puede saber.</translation>
    </message>
    <message>
        <source>Ask the guest to wait, or call a supervisor. The guest is not at fault.</source>
        <translation>Pida al asistente que espere o llame a un supervisor. El asistente no tiene la culpa.</translation>
    </message>
    <message>
        <source>This ticket was used at {time}.</source>
        <translation>Entrada ya usada: {time}.</translation>
    </message>
    <message>
        <source>Send the guest to the desk: this wristband has a key that gates do not have.</source>
        <translation>Envíe al asistente a taquilla: las puertas no tienen la clave de esta pulsera.</translation>
    </message>
    <message>
        <source>This is a code for an authenticator app.</source>
        <translation>Este código es para una aplicación de autenticación.</translation>
    </message>
    <message>
        <source>From {time}.</source>
        <translation>Desde: {time}.</translation>
    </message>
    <message>
        <source>Until {time} only.</source>
        <translation>Solo hasta: {time}.</translation>
    </message>
    <message>
        <source>On {days} only.</source>
        <translation>Solo: {days}.</translation>
    </message>
    <message>
        <source>For {names} only.</source>
        <translation>Solo para: {names}.</translation>
    </message>
    <message>
        <source>No ticket type is let in.</source>
        <translation>No se admite ningún tipo de entrada.</translation>
    </message>
    <message>
        <source>At {names} only.</source>
        <translation>Solo por: {names}.</translation>
    </message>
    <message>
        <source>No gate may let anybody in.</source>
        <translation>Ninguna puerta puede dejar pasar a nadie.</translation>
    </message>
    <message>
        <source>The guest is inside already.</source>
        <translation>El asistente ya está dentro.</translation>
    </message>
    <message>
        <source>The guest has not come in yet.</source>
        <translation>El asistente aún no ha entrado.</translation>
    </message>
    <message>
        <source>The guest is not inside.</source>
        <translation>El asistente no está dentro.</translation>
    </message>
    <message>
        <source>Again from {time}.</source>
        <translation>De nuevo desde: {time}.</translation>
    </message>
    <message>
        <source>Too long after an earlier entry.</source>
        <translation>Demasiado tarde tras un acceso anterior.</translation>
    </message>
    <message>
        <source>Only once.</source>
        <translation>Solo una vez.</translation>
    </message>
    <message>
        <source>Only once a day.</source>
        <translation>Solo una vez al día.</translation>
    </message>
    <message>
        <source>Only once since {time}.</source>
        <translation>Solo una vez (desde {time}).</translation>
    </message>
    <message>
        <source>Too many entries before {time}.</source>
        <translation>Demasiados accesos (antes de {time}).</translation>
    </message>
    <message>
        <source>Entries on too many days before {time}.</source>
        <translation>Accesos en demasiados días (antes de {time}).</translation>
    </message>
    <message>
        <source>Too few earlier entries.</source>
        <translation>Muy pocos accesos anteriores.</translation>
    </message>
    <message>
        <source>Too few earlier entries today.</source>
        <translation>Muy pocos accesos anteriores hoy.</translation>
    </message>
    <message>
        <source>Earlier entries on too few days.</source>
        <translation>Accesos anteriores en muy pocos días.</translation>
    </message>
    <message>
        <source>Too few entries since {time}.</source>
        <translation>Muy pocos accesos (desde {time}).</translation>
    </message>
    <message>
        <source>Too few entries before {time}.</source>
        <translation>Muy pocos accesos (antes de {time}).</translation>
    </message>
    <message>
        <source>Entries on too few days since {time}.</source>
        <translation>Accesos en muy pocos días (desde {time}).</translation>
    </message>
    <message>
        <source>Entries on too few days before {time}.</source>
        <translation>Accesos en muy pocos días (antes de {time}).</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules do not allow it.</source>
        <translation>Las reglas del organizador no lo permiten.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules cannot be understood.</source>
        <translation>Las reglas del organizador no se entienden.</translation>
    </message>
    <message>
        <source>The ticket was looked at closely</source>
        <translation>La entrada se ha mirado bien</translation>
    </message>
    <message>
        <source>The photo shows this guest</source>
        <translation>La foto es de este asistente</translation>
    </message>
    <message>
        <source>The guest is old enough</source>
        <translation>El asistente tiene la edad exigida</translation>
    </message>
    <message>
        <source>The name is that of the identity document</source>
        <translation>El nombre es el del documento de identidad</translation>
    </message>
    <message>
        <source>Take the payment here, or send the guest to the desk.</source>
        <translation>Cobre aquí o envíe al asistente a taquilla.</translation>
    </message>
    <message>
        <source>Have it decided here, or send the guest to the desk.</source>
        <translation>Haga que se decida aquí o envíe al asistente a taquilla.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Tax included {rate} %</source>
        <translation>Impuesto incluido {rate}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>RecentScans</name>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation>Últimos escaneos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {scan}</source>
        <translation>Deshacer: {scan}</translation>
    </message>
</context>
<context>
    <name>RedirectPanel</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>Siguiente asistente   ⏎</translation>
    </message>
    <message>
        <source>Please go to</source>
        <translation>Diríjase a</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>List: {names}</source>
        <translation>Lista: {names}</translation>
    </message>
    <message>
        <source>Gate: {names}</source>
        <translation>Puerta: {names}</translation>
    </message>
    <message>
        <source>Device: {names}</source>
        <translation>Dispositivo: {names}</translation>
    </message>
    <message>
        <source>Ticket type: {names}</source>
        <translation>Tipo de entrada: {names}</translation>
    </message>
    <message>
        <source>Outcome: {names}</source>
        <translation>Resultado: {names}</translation>
    </message>
    <message>
        <source>Reason: {names}</source>
        <translation>Motivo: {names}</translation>
    </message>
    <message>
        <source>Direction: {names}</source>
        <translation>Sentido: {names}</translation>
    </message>
    <message>
        <source>Agreed by: {names}</source>
        <translation>Confirmado por: {names}</translation>
    </message>
    <message>
        <source>Read by: {names}</source>
        <translation>Leído con: {names}</translation>
    </message>
    <message>
        <source>Steward: {names}</source>
        <translation>Personal de puerta: {names}</translation>
    </message>
    <message>
        <source>Words: {names}</source>
        <translation>Palabras buscadas: {names}</translation>
    </message>
    <message>
        <source>Certain stewards</source>
        <translation>Solo cierto personal de puerta</translation>
    </message>
    <message>
        <source>Certain guests</source>
        <translation>Solo ciertos asistentes</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Excepción</translation>
    </message>
    <message>
        <source>Not overridden</source>
        <translation>Sin excepción</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>No deshecho</translation>
    </message>
    <message>
        <source>Names, numbers, seats and free words are left out; pseudonyms hold in this file only.</source>
        <translation>Se omiten nombres, números, asientos y textos libres; los seudónimos solo valen en este archivo.</translation>
    </message>
    <message>
        <source>Guest {number}</source>
        <translation>Asistente {number}</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Entrada {number}</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>Reserva {number}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>Asiento {number}</translation>
    </message>
    <message>
        <source>Staff {number}</source>
        <translation>Personal {number}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Registro {number}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} de {total}</translation>
    </message>
    <message>
        <source>{count} from {time}</source>
        <translation>{count} desde {time}</translation>
    </message>
    <message>
        <source>Arrivals by gate</source>
        <translation>Llegadas por puerta</translation>
    </message>
    <message>
        <source>Refusals over time</source>
        <translation>Rechazos por hora</translation>
    </message>
    <message>
        <source>no gate</source>
        <translation>sin puerta</translation>
    </message>
    <message>
        <source>not in the guest list</source>
        <translation>no está en la lista de asistentes</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>Accesos</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>{count} at {time}</source>
        <translation>{count} a las {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Listas de acceso</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Esperados y llegados</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Llegadas</translation>
    </message>
    <message>
        <source>guests in 15 minutes</source>
        <translation>asistentes en 15 minutos</translation>
    </message>
    <message>
        <source>Admissions by ticket type</source>
        <translation>Accesos por tipo de entrada</translation>
    </message>
    <message>
        <source>Admissions by zone</source>
        <translation>Accesos por zona</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Rechazos por motivo</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <source>{list}: came of expected guests</source>
        <translation>{list}: llegados de los esperados</translation>
    </message>
    <message>
        <source>{list}: inside</source>
        <translation>{list}: dentro</translation>
    </message>
    <message>
        <source>Busiest quarter of an hour</source>
        <translation>Cuarto de hora con más llegadas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Guests expected</source>
        <translation>Asistentes esperados</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegados</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Aforo</translation>
    </message>
    <message>
        <source>Alert %</source>
        <translation>Aviso %</translation>
    </message>
    <message>
        <source>Most inside</source>
        <translation>Máximo dentro</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>Stay p50 min</source>
        <translation>Estancia p50 min</translation>
    </message>
    <message>
        <source>Stay p95 min</source>
        <translation>Estancia p95 min</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Tickets expected</source>
        <translation>Entradas esperadas</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No llegaron</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Asistentes dentro</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>sin zona</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Scans in a row</source>
        <translation>Escaneos seguidos</translation>
    </message>
    <message>
        <source>Seconds p50</source>
        <translation>Segundos p50</translation>
    </message>
    <message>
        <source>Seconds p95</source>
        <translation>Segundos p95</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Decidido a solas</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>{list}: most inside</source>
        <translation>{list}: máximo dentro</translation>
    </message>
    <message>
        <source>Keep this paper, or a photo of the code, out of the hands of whoever has the laptop. With it, `kiosk verify-log evidence.txt --checkpoint FILE` proves that no entry up to here was changed. It proves nothing of what the laptop recorded later.</source>
        <translation>Guarde esta hoja, o una foto del código, fuera del alcance de quien tenga el equipo. Con ella, `kiosk verify-log evidence.txt --checkpoint FILE` demuestra que ningún registro hasta aquí se ha modificado. No demuestra nada de lo que el equipo registró después.</translation>
    </message>
    <message>
        <source>{count} ({share}%)</source>
        <translation>{count} ({share} %)</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>Informe final</translation>
    </message>
    <message>
        <source>How sure it was</source>
        <translation>Grado de certeza</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Excepciones</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>A pesar de</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Personal de puerta</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Entries known here</source>
        <translation>Registros conocidos aquí</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Admissions that one laptop decided alone</source>
        <translation>Accesos decididos por un solo equipo</translation>
    </message>
    <message>
        <source>of these known to be double</source>
        <translation>de ellos, duplicados conocidos</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>of these open</source>
        <translation>de ellos, abiertos</translation>
    </message>
    <message>
        <source>Not taken by the platform</source>
        <translation>No aceptados por la plataforma</translation>
    </message>
    <message>
        <source>of these still open</source>
        <translation>de ellos, aún abiertos</translation>
    </message>
    <message>
        <source>Overrides by supervisors</source>
        <translation>Excepciones de supervisores</translation>
    </message>
    <message>
        <source>Entries that wait for the platform</source>
        <translation>Registros por enviar a la plataforma</translation>
    </message>
    <message>
        <source>Checkpoint of this laptop&apos;s log</source>
        <translation>Punto de control del historial de este equipo</translation>
    </message>
    <message>
        <source>admitted twice</source>
        <translation>admitido dos veces</translation>
    </message>
    <message>
        <source>admitted although withdrawn</source>
        <translation>admitido aunque anulada</translation>
    </message>
    <message>
        <source>admitted although cancelled</source>
        <translation>admitido aunque cancelada</translation>
    </message>
    <message>
        <source>it stands as it is</source>
        <translation>se queda como está</translation>
    </message>
    <message>
        <source>was let in wrongly</source>
        <translation>entró por error</translation>
    </message>
    <message>
        <source>put right on the platform by hand</source>
        <translation>corregido a mano en la plataforma</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>ya no hace falta</translation>
    </message>
    <message>
        <source>Here at</source>
        <translation>Aquí a las</translation>
    </message>
    <message>
        <source>Here ± ms</source>
        <translation>Aquí ± ms</translation>
    </message>
    <message>
        <source>Here where</source>
        <translation>Aquí dónde</translation>
    </message>
    <message>
        <source>Here by</source>
        <translation>Aquí por</translation>
    </message>
    <message>
        <source>Here agreed by</source>
        <translation>Aquí confirmado por</translation>
    </message>
    <message>
        <source>There at</source>
        <translation>Allí a las</translation>
    </message>
    <message>
        <source>There ± ms</source>
        <translation>Allí ± ms</translation>
    </message>
    <message>
        <source>There where</source>
        <translation>Allí dónde</translation>
    </message>
    <message>
        <source>There by</source>
        <translation>Allí por</translation>
    </message>
    <message>
        <source>There agreed by</source>
        <translation>Allí confirmado por</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelto por</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>known to the platform</source>
        <translation>conocido por la plataforma</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>Lo que la plataforma no aceptó</translation>
    </message>
    <message>
        <source>door sale</source>
        <translation>venta en puerta</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>registro</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Detectado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Entries that wait for it</source>
        <translation>Registros a la espera</translation>
    </message>
    <message>
        <source>Door sales</source>
        <translation>Ventas en puerta</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Sold by type</source>
        <translation>Vendido por tipo</translation>
    </message>
    <message>
        <source>Counts of the till</source>
        <translation>Recuentos de caja</translation>
    </message>
    <message>
        <source>Door actions</source>
        <translation>Operaciones en puerta</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Contado por</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Al inicio</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>deshace</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonado</translation>
    </message>
    <message>
        <source>{reason}, overridden</source>
        <translation>{reason}, excepción</translation>
    </message>
    <message>
        <source>Device&apos;s clock</source>
        <translation>Reloj del dispositivo</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Guest of party</source>
        <translation>Asistente del grupo</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído con</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Historial de accesos</translation>
    </message>
    <message>
        <source>Times are those of {zone}, by corrected clocks.</source>
        <translation>Horas de {zone}, según relojes corregidos.</translation>
    </message>
    <message>
        <source>Made by Gatehouse {version}.</source>
        <translation>Creado con Gatehouse {version}.</translation>
    </message>
    <message>
        <source>Entries from {since} until {until}.</source>
        <translation>Registros desde {since} hasta {until}.</translation>
    </message>
    <message>
        <source>Only these entries:</source>
        <translation>Solo estos registros:</translation>
    </message>
    <message>
        <source>Entries from {since}.</source>
        <translation>Registros desde {since}.</translation>
    </message>
    <message>
        <source>Entries until {until}.</source>
        <translation>Registros hasta {until}.</translation>
    </message>
    <message>
        <source>Tick a box for each guest who walks in; [x] came in before this was printed. Afterwards enter the list numbers of ticked rows by `kiosk paper`, as 123-456-785, or 123-456-785*2 for two guests.</source>
        <translation>Marque una casilla por cada asistente que entra; [x] entró antes de imprimir. Después introduzca los números de lista de las filas marcadas, en la ventana o con `kiosk paper`, como 123-456-785, o 123-456-785*2 para dos asistentes.</translation>
    </message>
    <message>
        <source>{count} of {total}  ____</source>
        <translation>{count} de {total}  ____</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>N.º de lista</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Last entry, no.</source>
        <translation>Último registro, n.º</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Lista de acceso</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Guests who came in</source>
        <translation>Asistentes que entraron</translation>
    </message>
    <message>
        <source>Guest list last known to be whole</source>
        <translation>Lista de asistentes completa por última vez</translation>
    </message>
    <message>
        <source>Guest list on paper</source>
        <translation>Lista de asistentes en papel</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>Each gate up to</source>
        <translation>Estado de cada puerta</translation>
    </message>
    <message>
        <source>Signed: ______________________________    Time: ______________</source>
        <translation>Firma: ______________________________    Hora: ______________</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Tried out by</source>
        <translation>Probado por</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Revisado por</translation>
    </message>
    <message>
        <source>Preflight: {decision}</source>
        <translation>Comprobación previa: {decision}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ninguno elegido</translation>
    </message>
    <message>
        <source>not connected with a platform</source>
        <translation>sin plataforma conectada</translation>
    </message>
    <message>
        <source>nobody signed</source>
        <translation>nadie ha firmado</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>ningún evento</translation>
    </message>
    <message>
        <source>Where nobody is named, the laptop looked by itself.</source>
        <translation>Donde no se nombra a nadie, lo revisó el propio equipo.</translation>
    </message>
    <message>
        <source>Where and by whom</source>
        <translation>Dónde y por quién</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Lo que se revisó</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>plataforma</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>todas las puertas</translation>
    </message>
    <message>
        <source>local</source>
        <translation>un equipo</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation>lector de mano</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>nfc</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admitido</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>preguntado</translation>
    </message>
    <message>
        <source>walk in</source>
        <translation>venta</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>aprobación</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>rechazo</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>venta anulada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>efectivo</translation>
    </message>
    <message>
        <source>card</source>
        <translation>tarjeta</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>reserva</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>anulación</translation>
    </message>
    <message>
        <source>pending_payment</source>
        <translation>pago pendiente</translation>
    </message>
    <message>
        <source>pending_approval</source>
        <translation>aprobación pendiente</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>reembolsada</translation>
    </message>
    <message>
        <source>waitlisted</source>
        <translation>en lista de espera</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>válida</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>transferida</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>no válido</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>sin aclarar</translation>
    </message>
    <message>
        <source>{these} or {other}</source>
        <translation>{these} o {other}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Characters that have no font on this computer: {count}</source>
        <translation>Caracteres sin tipo de letra en este equipo: {count}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Creado el</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Old events</source>
        <translation>Eventos antiguos</translation>
    </message>
    <message>
        <source>Remove what is due …</source>
        <translation>Eliminar lo vencido…</translation>
    </message>
    <message>
        <source>Each day by itself, while no doors are open</source>
        <translation>Cada día automáticamente, mientras no haya puertas abiertas</translation>
    </message>
    <message>
        <source>By itself, once the platform refused it for a day</source>
        <translation>Por sí solo, si la plataforma lo rechaza un día entero</translation>
    </message>
    <message>
        <source>Delete everything once the platform refused this laptop for a day</source>
        <translation>Borrar todo si la plataforma rechaza este portátil durante un día</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Borrar todo …</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>Comprobando el estado</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Escaneos</translation>
    </message>
    <message>
        <source>Days that guests and scans are kept after an event: {days}</source>
        <translation>Días que se conservan los asistentes y escaneos tras un evento: {days}</translation>
    </message>
    <message>
        <source>Events are kept for good while retention_days is not set.</source>
        <translation>Los eventos se conservan para siempre mientras retention_days no esté definido.</translation>
    </message>
    <message>
        <source>No event is that old</source>
        <translation>Ningún evento es tan antiguo</translation>
    </message>
    <message>
        <source>Removed {date} {name}</source>
        <translation>Eliminado {date} {name}</translation>
    </message>
    <message>
        <source>Stays: {count} entries wait for the platform</source>
        <translation>Se queda, registros a la espera de la plataforma: {count}</translation>
    </message>
    <message>
        <source>Stays: not signed yet</source>
        <translation>Se queda: aún sin firmar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>{name}: let in {admitted}, refused {refused}</source>
        <translation>{name}: admitidos {admitted}, rechazados {refused}</translation>
    </message>
    <message>
        <source>Signed: {note}</source>
        <translation>Firmado: {note}</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Eliminando</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Admitted twice</source>
        <translation>Admitido dos veces</translation>
    </message>
    <message>
        <source>Admitted, and revoked</source>
        <translation>Admitido, y entrada anulada</translation>
    </message>
    <message>
        <source>Admitted, and cancelled</source>
        <translation>Admitido, y entrada cancelada</translation>
    </message>
    <message>
        <source>Sold at the door</source>
        <translation>Vendida en puerta</translation>
    </message>
    <message>
        <source>Paid at the door</source>
        <translation>Pagado en puerta</translation>
    </message>
    <message>
        <source>Approved at the door</source>
        <translation>Aprobado en puerta</translation>
    </message>
    <message>
        <source>Turned down at the door</source>
        <translation>Rechazado en puerta</translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation>Venta anulada</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Refused door sale</source>
        <translation>Venta en puerta rechazada</translation>
    </message>
    <message>
        <source>Entry not delivered</source>
        <translation>Registro no entregado</translation>
    </message>
    <message>
        <source>See the note</source>
        <translation>Ver la nota</translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation>Se queda como está</translation>
    </message>
    <message>
        <source>Somebody was let in wrongly</source>
        <translation>Alguien entró por error</translation>
    </message>
    <message>
        <source>Put right on the platform by hand</source>
        <translation>Corregido a mano en la plataforma</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Ya no hace falta</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Reintentado</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>Olvidar un filtro</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong.</source>
        <translation>Los lectores que escriben como un teclado funcionan sin configurar. Configure uno solo si sus códigos llegan mal.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>Olvidar {name}</translation>
    </message>
    <message>
        <source>Serial, connected.</source>
        <translation>Serie, conectado.</translation>
    </message>
    <message>
        <source>Serial, not connected.</source>
        <translation>Serie, no conectado.</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Everything arrives as it should.</source>
        <translation>Todo llega como debe.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s: letters are put right.</source>
        <translation>Su distribución de teclado no es la de este equipo: las letras se corrigen.</translation>
    </message>
    <message>
        <source>Caps Lock is on: upper and lower case are put right.</source>
        <translation>Bloq Mayús está activado: mayúsculas y minúsculas se corrigen.</translation>
    </message>
    <message>
        <source>It sends no Enter: a pause ends its codes.</source>
        <translation>No envía Enter: una pausa termina sus códigos.</translation>
    </message>
    <message>
        <source>It sends every code twice: one counts.</source>
        <translation>Envía cada código dos veces: cuenta uno.</translation>
    </message>
    <message>
        <source>It sends more than one end key: one counts.</source>
        <translation>Envía más de una tecla final: cuenta una.</translation>
    </message>
    <message>
        <source>It types “{detail}” before each code: that is taken off.</source>
        <translation>Escribe «{detail}» antes de cada código: se quita.</translation>
    </message>
    <message>
        <source>It types “{detail}” after each code: that is taken off.</source>
        <translation>Escribe «{detail}» después de cada código: se quita.</translation>
    </message>
    <message>
        <source>It types slowly: it is given time.</source>
        <translation>Escribe despacio: se le da tiempo.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” gets lost. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>Atención: «{detail}» se pierde. Ajuste el lector al teclado de este equipo y escanee de nuevo.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” arrive alike. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>Atención: «{detail}» llegan iguales. Ajuste el lector al teclado de este equipo y escanee de nuevo.</translation>
    </message>
    <message>
        <source>It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.</source>
        <translation>No se distingue de «{detail}». Ajuste uno de los dos para que escriba un prefijo y escanee de nuevo.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s ({detail}): letters are put right.</source>
        <translation>Su distribución de teclado no es la de este equipo ({detail}): las letras se corrigen.</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Somebody has to agree</source>
        <translation>Hace falta un visto bueno</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Dar el visto bueno</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name and PIN are needed.</source>
        <translation>Se necesitan el nombre y el PIN.</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Please show this ticket to our staff.</source>
        <translation>Muestre esta entrada a nuestro personal, por favor.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>¡Adelante!</translation>
    </message>
    <message>
        <source>How many of you come in now?</source>
        <translation>¿Cuántos de ustedes entran ahora?</translation>
    </message>
    <message>
        <source>Please go to {gate}.</source>
        <translation>Diríjase a {gate}, por favor.</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>Pregunte a nuestro personal, por favor.</translation>
    </message>
</context>
<context>
    <name>SelfServicePage</name>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Hold your ticket in front of the camera</source>
        <translation>Ponga su entrada ante la cámara</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>Responda, por favor</translation>
    </message>
    <message numerus="yes">
        <source>Are you still there? Everything here is cleared in %Ln seconds.</source>
        <translation>
            <numerusform>¿Sigue ahí? Todo lo de aquí se borrará en %Ln segundo.</numerusform>
            <numerusform>¿Sigue ahí? Todo lo de aquí se borrará en %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help is wanted here</source>
        <translation>Aquí piden ayuda</translation>
    </message>
    <message>
        <source>Please wait. Somebody of our staff comes to you.</source>
        <translation>Espere, por favor. Alguien de nuestro personal viene a ayudarle.</translation>
    </message>
    <message>
        <source>No help needed</source>
        <translation>No necesito ayuda</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Pedir ayuda</translation>
    </message>
</context>
<context>
    <name>SellPanel</name>
    <message>
        <source>Sell, let in   ⏎</source>
        <translation>Vender y dejar pasar   ⏎</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>Imprimir el último recibo</translation>
    </message>
    <message>
        <source>Sell at the door</source>
        <translation>Vender en puerta</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>A la venta</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>Nombre (opcional)</translation>
    </message>
    <message>
        <source>E-mail, for the ticket (may be left empty)</source>
        <translation>Correo, para la entrada (opcional)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Sell ticket</source>
        <translation>Vender entrada</translation>
    </message>
    <message>
        <source>Sell at the door (Ctrl+N)</source>
        <translation>Vender en puerta (Ctrl+N)</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>¿Cómo se paga?</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Escriba el importe pagado.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Cancel the last sale: {sale}</source>
        <translation>Anular la última venta: {sale}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected happened. Please try again.</source>
        <translation>Ocurrió algo inesperado. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The database of this laptop did not answer. Please scan again.</source>
        <translation>La base de datos de este equipo no respondió. Escanee de nuevo.</translation>
    </message>
    <message>
        <source>The database is busy. Please try again in a moment.</source>
        <translation>La base de datos está ocupada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full. Free some space, then scan again.</source>
        <translation>El disco de este equipo está lleno. Libere espacio y escanee de nuevo.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Call the organizer.</source>
        <translation>La base de datos de este equipo está dañada. Llame al organizador.</translation>
    </message>
    <message>
        <source>Another program works with the damaged database. Close every window of this kiosk, then open it again.</source>
        <translation>Otro programa trabaja con la base de datos dañada. Cierre todas las ventanas de este quiosco y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>The database cannot be opened with this laptop&apos;s key.</source>
        <translation>La base de datos no se abre con la clave de este equipo.</translation>
    </message>
    <message>
        <source>The folder of this kiosk&apos;s data cannot be written to. Call the technician.</source>
        <translation>No se puede escribir en la carpeta de datos de este quiosco. Llame al técnico.</translation>
    </message>
    <message>
        <source>A file lies where the folder of this kiosk&apos;s data should be. Call the technician.</source>
        <translation>Hay un archivo donde debería estar la carpeta de datos de este quiosco. Llame al técnico.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full or fails. Free some space; if it goes on, use another laptop.</source>
        <translation>El disco de este equipo está lleno o falla. Libere espacio; si continúa, use otro equipo.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not work. Log out and in again, then start anew.</source>
        <translation>El almacén de contraseñas de este equipo no funciona. Cierre la sesión, vuelva a entrar y reinicie Gatehouse.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked. Unlock it, then start anew.</source>
        <translation>El almacén de contraseñas de este equipo está bloqueado. Desbloquéelo y reinicie Gatehouse.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not answer. Log out and in again, then start anew.</source>
        <translation>El almacén de contraseñas de este equipo no responde. Cierre la sesión, vuelva a entrar y reinicie Gatehouse.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database cannot be read. Call the technician.</source>
        <translation>No se puede leer la clave de la base de datos de este quiosco. Llame al técnico.</translation>
    </message>
    <message>
        <source>Others can read the key of this kiosk&apos;s database. Call the technician.</source>
        <translation>Otros pueden leer la clave de la base de datos de este quiosco. Llame al técnico.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database is missing. Call the technician.</source>
        <translation>Falta la clave de la base de datos de este quiosco. Llame al técnico.</translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop to open the guest list.</source>
        <translation>Escriba la frase de contraseña de este equipo para abrir la lista de asistentes.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this laptop.</source>
        <translation>Esta no es la frase de contraseña de este equipo.</translation>
    </message>
    <message>
        <source>The key lies beside the guest list: a thief of this laptop could read names, addresses and codes. A passphrase prevents that: kiosk passphrase</source>
        <translation>La clave está junto a la lista de asistentes: quien robe este equipo podría leer nombres, direcciones y códigos. Una frase de contraseña lo impide: kiosk passphrase</translation>
    </message>
    <message>
        <source>The database belongs to a newer version of Gatehouse.</source>
        <translation>La base de datos es de una versión más reciente de Gatehouse.</translation>
    </message>
    <message>
        <source>The sync service could not be started. Restart this computer, or call the technician.</source>
        <translation>No se pudo iniciar el servicio de sincronización. Reinicie este equipo o llame al técnico.</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as a file instead.</source>
        <translation>La impresora no lo aceptó. Guarde la hoja como archivo.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a file instead.</source>
        <translation>No hay ninguna impresora configurada en este equipo. Guarde la hoja como archivo.</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>No se pudo contactar con la plataforma.</translation>
    </message>
    <message>
        <source>The platform cannot answer now. The kiosk keeps trying.</source>
        <translation>La plataforma no puede responder ahora. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>The platform does not give everything. Call the organizer.</source>
        <translation>La plataforma no lo entrega todo. Llame al organizador.</translation>
    </message>
    <message>
        <source>The platform refused. Call the organizer.</source>
        <translation>La plataforma lo rechazó. Llame al organizador.</translation>
    </message>
    <message>
        <source>The platform cannot be reached. The kiosk keeps trying.</source>
        <translation>No se puede contactar con la plataforma. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>The platform answers too slowly. The kiosk keeps trying.</source>
        <translation>La plataforma responde demasiado despacio. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>This Wi-Fi asks for a login page. Log in with the browser, or use another network.</source>
        <translation>Esta red wifi pide iniciar sesión en una página. Hágalo en el navegador o use otra red.</translation>
    </message>
    <message>
        <source>Something else answers in the platform&apos;s place. Use another network, or call the organizer.</source>
        <translation>Otra cosa responde en lugar de la plataforma. Use otra red o llame al organizador.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted. Call the organizer.</source>
        <translation>El certificado de la plataforma no es de confianza. Llame al organizador.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk. Set it up again.</source>
        <translation>La plataforma ya no acepta este quiosco. Configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense. The kiosk keeps trying.</source>
        <translation>La respuesta de la plataforma no tiene sentido. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>The platform&apos;s name is not known here. Check the address and the network.</source>
        <translation>Aquí no se conoce el nombre de la plataforma. Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>Nobody answers at the platform&apos;s address. Check the address and its port.</source>
        <translation>Nadie responde en la dirección de la plataforma. Compruebe la dirección y su puerto.</translation>
    </message>
    <message>
        <source>What answers at the platform&apos;s address does not speak https. Check the address and its port.</source>
        <translation>Lo que responde en la dirección de la plataforma no usa https. Compruebe la dirección y su puerto.</translation>
    </message>
    <message>
        <source>The proxy does not lead to the platform. Check the proxy settings of this computer.</source>
        <translation>El proxy no lleva a la plataforma. Compruebe los ajustes de proxy de este equipo.</translation>
    </message>
    <message>
        <source>What answers at this address is not a platform of this kind. Check the set-up code.</source>
        <translation>Lo que responde en esta dirección no es una plataforma de este tipo. Compruebe el código de configuración.</translation>
    </message>
    <message>
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation>Este código de configuración no corresponde a la plataforma. Cree allí uno nuevo.</translation>
    </message>
    <message>
        <source>The file could not be written. Try again, or choose another folder.</source>
        <translation>No se pudo escribir el archivo. Inténtelo de nuevo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no room left there. Free some, or choose another folder.</source>
        <translation>Ahí no queda espacio. Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>This folder is not there. Is the stick plugged in?</source>
        <translation>Esta carpeta no existe. ¿Está conectada la memoria USB?</translation>
    </message>
    <message>
        <source>You may not write there, or another program has the file open. Choose another name or folder.</source>
        <translation>No puede escribir ahí, u otro programa tiene abierto el archivo. Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>This note is too long. Shorten it.</source>
        <translation>Esta nota es demasiado larga. Acórtela.</translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
        <translation>La cámara se detuvo. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>It gives no picture. Close other programs that use it, or plug it in anew.</source>
        <translation>No da imagen. Cierre otros programas que la usen o vuelva a conectarla.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or allow Gatehouse to use it in the settings of this computer.</source>
        <translation>Cierre otros programas que la usen o permita que Gatehouse la use en los ajustes de este equipo.</translation>
    </message>
    <message>
        <source>The camera in the network does not answer. The kiosk keeps trying.</source>
        <translation>La cámara de la red no responde. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>There is no such video.</source>
        <translation>Ese vídeo no existe.</translation>
    </message>
    <message>
        <source>This video cannot be read.</source>
        <translation>Este vídeo no se puede leer.</translation>
    </message>
    <message>
        <source>This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.</source>
        <translation>Esta foto de móvil (HEIC) no se puede leer. Guárdela como JPEG o PNG.</translation>
    </message>
    <message>
        <source>This picture is too large. Save it with fewer pixels.</source>
        <translation>Esta imagen es demasiado grande. Guárdela con menos píxeles.</translation>
    </message>
    <message>
        <source>This is a document. Take a picture of the code in it.</source>
        <translation>Esto es un documento. Haga una foto del código que contiene.</translation>
    </message>
    <message>
        <source>The camera shows black. Is its lens covered?</source>
        <translation>La cámara se ve en negro. ¿Está tapado el objetivo?</translation>
    </message>
    <message>
        <source>The picture is frozen. Plug the camera in anew.</source>
        <translation>La imagen está congelada. Vuelva a conectar la cámara.</translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation>Demasiado oscuro: encienda una luz</translation>
    </message>
    <message>
        <source>Too bright: tilt it, or dim the screen</source>
        <translation>Demasiado brillo: inclínelo o atenúe la pantalla</translation>
    </message>
    <message>
        <source>Closer, please</source>
        <translation>Más cerca, por favor</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Manténgalo quieto</translation>
    </message>
    <message>
        <source>Part {number} of {total} of one code: show the other parts, too</source>
        <translation>Parte {number} de {total} de un código: muestre también las demás</translation>
    </message>
    <message>
        <source>This is one part of a code. Show its other parts, too.</source>
        <translation>Esta es una parte de un código. Muestre también las demás.</translation>
    </message>
    <message>
        <source>Nothing arrived. Hold the scanner to the code and press its trigger.</source>
        <translation>No llegó nada. Apunte el lector al código y apriete el gatillo.</translation>
    </message>
    <message>
        <source>Letters got lost. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>Se perdieron letras. Ajuste el lector al teclado de este equipo y escanee de nuevo.</translation>
    </message>
    <message>
        <source>Some letters arrive alike. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>Algunas letras llegan iguales. Ajuste el lector al teclado de este equipo y escanee de nuevo.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this laptop&apos;s clock is right: nothing is removed before that.</source>
        <translation>Nadie sabe aún si el reloj de este equipo va bien: antes no se elimina nada.</translation>
    </message>
    <message>
        <source>Guests come in now: nothing is removed while doors are open.</source>
        <translation>Ahora están entrando asistentes: no se elimina nada con las puertas abiertas.</translation>
    </message>
    <message>
        <source>Entries are not sent yet: nothing is deleted before they are saved.</source>
        <translation>Hay registros sin enviar: no se borra nada antes de que estén guardados.</translation>
    </message>
    <message>
        <source>This laptop was not emptied: something came in that nobody had saved. Order it again.</source>
        <translation>Este portátil no se vació: llegó algo que nadie había guardado. Vuelva a ordenarlo.</translation>
    </message>
    <message>
        <source>This log is not as it was signed. Nothing of it was taken in.</source>
        <translation>Este historial no está como se firmó. No se ha incorporado nada.</translation>
    </message>
    <message>
        <source>This is no log of another gate, or it cannot be read.</source>
        <translation>No es el historial de otra puerta, o no se puede leer.</translation>
    </message>
    <message>
        <source>This log is too large for codes. Use a file.</source>
        <translation>Este historial es demasiado grande para códigos. Use un archivo.</translation>
    </message>
    <message>
        <source>The other gates cannot be reached.</source>
        <translation>No se puede contactar con las otras puertas.</translation>
    </message>
    <message>
        <source>The host does not answer. Are both laptops in one network that lets them talk?</source>
        <translation>El anfitrión no responde. ¿Están ambos equipos en una misma red que los deja comunicarse?</translation>
    </message>
    <message>
        <source>Another laptop answers than the one that invited. Ask for a new invitation.</source>
        <translation>Responde un equipo distinto del que invitó. Pida una nueva invitación.</translation>
    </message>
    <message>
        <source>This is no invitation to a venue. Show the code that the host&apos;s laptop shows.</source>
        <translation>Esta no es una invitación a un recinto. Muestre el código que aparece en el equipo anfitrión.</translation>
    </message>
    <message>
        <source>This invitation was used, or is too old. Ask the host&apos;s laptop for a new one.</source>
        <translation>Esta invitación ya se usó o es demasiado antigua. Pida una nueva en el equipo anfitrión.</translation>
    </message>
    <message>
        <source>This laptop belongs to a venue already. Leave it first.</source>
        <translation>Este equipo ya pertenece a un recinto. Salga de él primero.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform first.</source>
        <translation>Conecte primero este quiosco con su plataforma.</translation>
    </message>
    <message>
        <source>This is done on the host&apos;s laptop.</source>
        <translation>Esto se hace en el equipo anfitrión.</translation>
    </message>
    <message>
        <source>This laptop was not invited as one that can become host.</source>
        <translation>Este equipo no fue invitado como posible anfitrión.</translation>
    </message>
    <message>
        <source>The ledger does not start. Does another program of this laptop run it, or use its port?</source>
        <translation>El libro de registros no arranca. ¿Lo ejecuta otro programa de este equipo, o usa su puerto?</translation>
    </message>
    <message>
        <source>Another program of this laptop runs the venue&apos;s ledger: this window leaves it to that one.</source>
        <translation>Otro programa de este equipo lleva el libro de registros del recinto: esta ventana se lo deja a él.</translation>
    </message>
    <message>
        <source>Another program of this laptop uses the port at which gates join.</source>
        <translation>Otro programa de este equipo usa el puerto por el que se unen las puertas.</translation>
    </message>
    <message>
        <source>Another laptop has taken over as host. This one goes on as a gate.</source>
        <translation>Otro equipo ha tomado el relevo como anfitrión. Este sigue como puerta.</translation>
    </message>
    <message>
        <source>The two laptops have versions of Gatehouse that do not fit. Install the same one.</source>
        <translation>Los dos equipos tienen versiones de Gatehouse incompatibles. Instale la misma.</translation>
    </message>
    <message>
        <source>There is no such gate any more.</source>
        <translation>Esa puerta ya no existe.</translation>
    </message>
    <message>
        <source>A setting of this kiosk cannot be used.</source>
        <translation>Un ajuste de este quiosco no se puede usar.</translation>
    </message>
    <message>
        <source>Choose event, list and gate first.</source>
        <translation>Elija primero evento, lista y puerta.</translation>
    </message>
    <message>
        <source>The guest list has not arrived yet. Please wait a moment.</source>
        <translation>La lista de asistentes aún no ha llegado. Espere un momento.</translation>
    </message>
    <message>
        <source>The platform&apos;s address in this set-up code cannot be used.</source>
        <translation>La dirección de la plataforma en este código de configuración no se puede usar.</translation>
    </message>
    <message>
        <source>The proxy settings of this computer cannot be used.</source>
        <translation>Los ajustes de proxy de este equipo no se pueden usar.</translation>
    </message>
    <message>
        <source>This file cannot be the logo. Take a PNG, JPEG or SVG of at most 512 kB, without effects.</source>
        <translation>Este archivo no puede ser el logotipo. Use un PNG, JPEG o SVG de 512 kB como máximo, sin efectos.</translation>
    </message>
    <message>
        <source>The platform&apos;s address is not protected by https. Ask for a new set-up code.</source>
        <translation>La dirección de la plataforma no está protegida por https. Pida un nuevo código de configuración.</translation>
    </message>
    <message>
        <source>This is not a set-up code. Show the code from the platform.</source>
        <translation>Este no es un código de configuración. Muestre el código de la plataforma.</translation>
    </message>
    <message>
        <source>This set-up code is too old. Make a new one on the platform.</source>
        <translation>Este código de configuración es demasiado antiguo. Cree uno nuevo en la plataforma.</translation>
    </message>
    <message>
        <source>This set-up code was used before. Make a new one on the platform.</source>
        <translation>Este código de configuración ya se usó. Cree uno nuevo en la plataforma.</translation>
    </message>
    <message>
        <source>Scans still wait for the platform before this one. Let them be sent first.</source>
        <translation>Aún hay escaneos por enviar a la plataforma anterior. Deje que se envíen primero.</translation>
    </message>
    <message>
        <source>The platform did not take this: it was used before, is too old or mistyped. Make a new one there.</source>
        <translation>La plataforma no lo aceptó: ya se usó, es demasiado antiguo o está mal escrito. Cree allí uno nuevo.</translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
        <translation>El servicio de sincronización no responde. Inícielo con: kiosk-sync run</translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation>Un PIN tiene al menos cuatro cifras.</translation>
    </message>
    <message>
        <source>There is a new version of Gatehouse. A supervisor can install it after the event.</source>
        <translation>Hay una versión nueva de Gatehouse. Un supervisor puede instalarla después del evento.</translation>
    </message>
    <message>
        <source>This is the newest version that is known here.</source>
        <translation>Es la versión más reciente que se conoce aquí.</translation>
    </message>
    <message>
        <source>Nothing is installed while doors are open or somebody is on shift. Try again after the event.</source>
        <translation>No se instala nada mientras las puertas estén abiertas o haya alguien de turno. Inténtelo después del evento.</translation>
    </message>
    <message>
        <source>The new version could not be installed. Try again, or call the technician.</source>
        <translation>No se pudo instalar la versión nueva. Inténtelo de nuevo o llame al técnico.</translation>
    </message>
    <message>
        <source>The new version is not genuine or out of date, and was not taken. Call the technician.</source>
        <translation>La versión nueva no es auténtica o está caducada, y no se aceptó. Llame al técnico.</translation>
    </message>
    <message>
        <source>The new version could not be read as a whole. Try again.</source>
        <translation>No se pudo leer la versión nueva por completo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The place of new versions cannot be reached.</source>
        <translation>No se puede acceder al lugar de las versiones nuevas.</translation>
    </message>
    <message>
        <source>This program takes no updates by itself.</source>
        <translation>Este programa no se actualiza por sí mismo.</translation>
    </message>
    <message>
        <source>The updates of this computer&apos;s system bring the new version.</source>
        <translation>Las actualizaciones del sistema de este equipo traen la versión nueva.</translation>
    </message>
    <message>
        <source>Only a steward, a supervisor or an organizer may do this.</source>
        <translation>Solo puede hacerlo el personal de puerta, un supervisor o un organizador.</translation>
    </message>
    <message>
        <source>Only a supervisor or an organizer may do this.</source>
        <translation>Solo puede hacerlo un supervisor o un organizador.</translation>
    </message>
    <message>
        <source>Only a supervisor, an organizer or a technician may do this.</source>
        <translation>Solo puede hacerlo un supervisor, un organizador o un técnico.</translation>
    </message>
    <message>
        <source>Only an organizer or a technician may do this.</source>
        <translation>Solo puede hacerlo un organizador o un técnico.</translation>
    </message>
    <message>
        <source>Only an organizer may do this.</source>
        <translation>Solo puede hacerlo un organizador.</translation>
    </message>
    <message>
        <source>This takes two people: a supervisor or an organizer who is somebody else has to agree.</source>
        <translation>Hacen falta dos personas: otro supervisor u organizador debe dar su visto bueno.</translation>
    </message>
    <message>
        <source>The second person has to be somebody else.</source>
        <translation>La segunda persona tiene que ser otra.</translation>
    </message>
    <message>
        <source>This takes the supervisor&apos;s PIN of this kiosk.</source>
        <translation>Se necesita el PIN del supervisor de este quiosco.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Nadie ha iniciado sesión. Iníciela primero.</translation>
    </message>
    <message>
        <source>Say who you are: whoever may do this has a name and a PIN here.</source>
        <translation>Diga quién es: quien puede hacerlo tiene aquí nombre y PIN.</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>El nombre y el PIN no se corresponden.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait, or let an organizer choose another PIN.</source>
        <translation>Demasiados PIN incorrectos. Espere o pida a un organizador que elija otro PIN.</translation>
    </message>
    <message>
        <source>Choose a supervisor&apos;s PIN first: without one nobody could leave self-service.</source>
        <translation>Elija antes un PIN de supervisor: sin él nadie podría salir del autoservicio.</translation>
    </message>
    <message>
        <source>Staff need a name.</source>
        <translation>Cada miembro del personal necesita un nombre.</translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Add something that tells them apart.</source>
        <translation>Ya hay alguien con este nombre. Añada algo que los distinga.</translation>
    </message>
    <message>
        <source>The first of the staff has to be an organizer with a PIN, who adds the others.</source>
        <translation>La primera persona del equipo debe ser un organizador con PIN, que añade a las demás.</translation>
    </message>
    <message>
        <source>The last organizer stays while others are there.</source>
        <translation>El último organizador se queda mientras haya otras personas.</translation>
    </message>
    <message>
        <source>This shift comes from the platform, or is gone already.</source>
        <translation>Este turno viene de la plataforma o ya no existe.</translation>
    </message>
    <message>
        <source>Nobody of the staff has this name.</source>
        <translation>Nadie del personal tiene este nombre.</translation>
    </message>
    <message>
        <source>A shift ends after it begins.</source>
        <translation>Un turno termina después de empezar.</translation>
    </message>
    <message>
        <source>The PIN could not be compared. Please try again.</source>
        <translation>No se pudo comprobar el PIN. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This cannot be done at the door. Send the guest to the desk.</source>
        <translation>Esto no se puede hacer en la puerta. Envíe al asistente a taquilla.</translation>
    </message>
    <message>
        <source>This kiosk may not do this. Send the guest to the desk.</source>
        <translation>Este quiosco no puede hacerlo. Envíe al asistente a taquilla.</translation>
    </message>
    <message>
        <source>Nothing is for sale at this door.</source>
        <translation>No hay nada a la venta en esta puerta.</translation>
    </message>
    <message>
        <source>This type is not sold at this door.</source>
        <translation>Este tipo no se vende en esta puerta.</translation>
    </message>
    <message>
        <source>So many guests cannot be sold at once.</source>
        <translation>No se puede vender a tantos asistentes a la vez.</translation>
    </message>
    <message>
        <source>Sold out. A supervisor may sell it all the same.</source>
        <translation>Agotado. Un supervisor puede vender de todos modos.</translation>
    </message>
    <message>
        <source>Others are before this guest on the waiting list. A supervisor may approve all the same.</source>
        <translation>Hay otros antes que este asistente en la lista de espera. Un supervisor puede aprobar de todos modos.</translation>
    </message>
    <message>
        <source>No places are free in here. A supervisor may sell it all the same.</source>
        <translation>No quedan plazas libres dentro. Un supervisor puede vender de todos modos.</translation>
    </message>
    <message>
        <source>This event is not on. A supervisor may sell it all the same.</source>
        <translation>Este evento no está en curso. Un supervisor puede vender de todos modos.</translation>
    </message>
    <message>
        <source>This list is for several dates. Choose the list of one date first.</source>
        <translation>Esta lista es para varias fechas. Elija primero la lista de una sola fecha.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>¿Efectivo o tarjeta?</translation>
    </message>
    <message>
        <source>Nobody knows the currency. Tell the organizer.</source>
        <translation>No se conoce la moneda. Avise al organizador.</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Escriba el importe pagado.</translation>
    </message>
    <message>
        <source>Less was handed over than is due.</source>
        <translation>Se entregó menos de lo que hay que pagar.</translation>
    </message>
    <message>
        <source>Something was sold meanwhile. Please count again.</source>
        <translation>Entretanto se vendió algo. Cuente de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Please count every way of paying.</source>
        <translation>Cuente todas las formas de pago, por favor.</translation>
    </message>
    <message>
        <source>Nothing was sold or paid since the last count.</source>
        <translation>No se ha vendido ni pagado nada desde el último recuento.</translation>
    </message>
    <message>
        <source>More stays in the box than was counted.</source>
        <translation>Queda en la caja más de lo que se contó.</translation>
    </message>
    <message>
        <source>There is no such receipt on this laptop.</source>
        <translation>Ese recibo no existe en este equipo.</translation>
    </message>
    <message>
        <source>There is no such ticket on this laptop.</source>
        <translation>Esa entrada no existe en este equipo.</translation>
    </message>
    <message>
        <source>The printer is away. It will be printed when it is back.</source>
        <translation>La impresora no está. Se imprimirá cuando vuelva.</translation>
    </message>
    <message>
        <source>No other laptop of a venue can print this.</source>
        <translation>Ningún otro portátil del recinto puede imprimirlo.</translation>
    </message>
    <message>
        <source>The label roll is nearly empty.</source>
        <translation>El rollo de etiquetas está casi vacío.</translation>
    </message>
    <message>
        <source>No printer is set for this.</source>
        <translation>No hay ninguna impresora definida para esto.</translation>
    </message>
    <message>
        <source>The settings name no printer that can be used.</source>
        <translation>Los ajustes no indican ninguna impresora utilizable.</translation>
    </message>
    <message>
        <source>The file badge.toml cannot be used.</source>
        <translation>El archivo badge.toml no se puede usar.</translation>
    </message>
    <message>
        <source>This file is no badge layout that can be read.</source>
        <translation>Este archivo no es un diseño de acreditación legible.</translation>
    </message>
    <message>
        <source>Another currency is due.</source>
        <translation>Corresponde otra moneda.</translation>
    </message>
    <message>
        <source>Another amount is due. Please begin anew.</source>
        <translation>Corresponde otro importe. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>This platform keeps nothing that is not paid. Take the payment now.</source>
        <translation>Esta plataforma no conserva nada sin pagar. Cobre ahora.</translation>
    </message>
    <message>
        <source>No payment is awaited for this ticket.</source>
        <translation>No se espera ningún pago por esta entrada.</translation>
    </message>
    <message>
        <source>This ticket does not wait for approval.</source>
        <translation>Esta entrada no espera aprobación.</translation>
    </message>
    <message>
        <source>Only a supervisor may decide this.</source>
        <translation>Solo un supervisor puede decidirlo.</translation>
    </message>
    <message>
        <source>This sale cannot be cancelled here.</source>
        <translation>Esta venta no se puede anular aquí.</translation>
    </message>
    <message>
        <source>This sale was cancelled before.</source>
        <translation>Esta venta ya se anuló.</translation>
    </message>
    <message>
        <source>Somebody came in by it. Undo that scan first.</source>
        <translation>Alguien entró con ella. Deshaga primero ese escaneo.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back.</source>
        <translation>Este escaneo no se puede deshacer.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back here.</source>
        <translation>Este escaneo no se puede deshacer aquí.</translation>
    </message>
    <message>
        <source>It is too late to take this scan back.</source>
        <translation>Es demasiado tarde para deshacer este escaneo.</translation>
    </message>
    <message>
        <source>This scan was taken back before.</source>
        <translation>Este escaneo ya se deshizo.</translation>
    </message>
    <message>
        <source>This guest has walked in or out again since. Take that scan back first.</source>
        <translation>Este asistente ha vuelto a entrar o salir desde entonces. Deshaga primero ese escaneo.</translation>
    </message>
    <message>
        <source>This database is older than it was. Scans since {time} may be missing until the platform was reached.</source>
        <translation>Esta base de datos es más antigua que antes. Pueden faltar escaneos (desde {time}) hasta que se contacte con la plataforma.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Close this window and open it again: a backup takes its place.</source>
        <translation>La base de datos de este equipo está dañada. Cierre esta ventana y vuelva a abrirla: una copia de seguridad la sustituye.</translation>
    </message>
    <message>
        <source>The database was damaged, and a backup took its place. Scans since {time} may be missing until the platform was reached.</source>
        <translation>La base de datos estaba dañada y una copia de seguridad la ha sustituido. Pueden faltar escaneos (desde {time}) hasta que se contacte con la plataforma.</translation>
    </message>
    <message>
        <source>This database was made on another laptop. Set this laptop up anew, unless it was moved here for good.</source>
        <translation>Esta base de datos se creó en otro equipo. Configure este de nuevo, salvo que se haya traído aquí definitivamente.</translation>
    </message>
    <message>
        <source>Another laptop works under this one&apos;s name. Set one of them up anew.</source>
        <translation>Otro equipo trabaja con el nombre de este. Configure uno de los dos de nuevo.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is slow. Entries keep the corrected time.</source>
        <translation>El reloj de este equipo va atrasado. Los registros conservan la hora corregida.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is fast. Entries keep the corrected time.</source>
        <translation>El reloj de este equipo va adelantado. Los registros conservan la hora corregida.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was changed. Please check date and time.</source>
        <translation>Se cambió el reloj de este equipo. Compruebe la fecha y la hora.</translation>
    </message>
    <message>
        <source>The platform says another time than before. Please check date and time.</source>
        <translation>La plataforma da una hora distinta que antes. Compruebe la fecha y la hora.</translation>
    </message>
    <message>
        <source>The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.</source>
        <translation>De repente la plataforma tiene muchas menos entradas o eventos. Se conserva lo que se conocía. Llame al organizador.</translation>
    </message>
    <message>
        <source>The platform suddenly names other times. What was known is kept. Call the organizer.</source>
        <translation>De repente la plataforma da otros horarios. Se conserva lo que se conocía. Llame al organizador.</translation>
    </message>
    <message>
        <source>Nobody has checked this laptop&apos;s clock yet.</source>
        <translation>Nadie ha comprobado aún el reloj de este equipo.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Please check date and time.</source>
        <translation>El reloj de este equipo está mal. Compruebe la fecha y la hora.</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Iniciando la cámara</translation>
    </message>
    <message>
        <source>One moment. Typed codes and hand scanners work already.</source>
        <translation>Un momento. Los códigos escritos y los lectores de mano ya funcionan.</translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation>Cámara lista</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Ponga un código ante la cámara.</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No se encuentra ninguna cámara</translation>
    </message>
    <message>
        <source>Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.</source>
        <translation>Conecte una cámara; el quiosco sigue buscando. Los lectores de mano y los códigos escritos funcionan.</translation>
    </message>
    <message>
        <source>Camera is in use</source>
        <translation>Cámara en uso</translation>
    </message>
    <message>
        <source>Another program has the camera. Close it; the kiosk keeps trying.</source>
        <translation>Otro programa usa la cámara. Ciérrelo; el quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>Camera was unplugged</source>
        <translation>Cámara desconectada</translation>
    </message>
    <message>
        <source>Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.</source>
        <translation>Vuelva a conectarla; el quiosco sigue intentándolo. Los lectores de mano y los códigos escritos funcionan.</translation>
    </message>
    <message>
        <source>Camera is not allowed</source>
        <translation>Cámara no permitida</translation>
    </message>
    <message>
        <source>Allow Gatehouse to use the camera in the settings of this computer.</source>
        <translation>Permita que Gatehouse use la cámara en los ajustes de este equipo.</translation>
    </message>
    <message>
        <source>Camera gives no picture</source>
        <translation>La cámara no da imagen</translation>
    </message>
    <message>
        <source>Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.</source>
        <translation>Quite la tapa del objetivo o vuelva a conectar la cámara. El quiosco sigue intentándolo.</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>El vídeo ha terminado</translation>
    </message>
    <message>
        <source>Connect a webcam to go on, or type a code below.</source>
        <translation>Conecte una cámara web para seguir o escriba un código abajo.</translation>
    </message>
    <message>
        <source>Ready for the hand scanner</source>
        <translation>Listo para el lector de mano</translation>
    </message>
    <message>
        <source>Scan a code, or type it below.</source>
        <translation>Escanee un código o escríbalo abajo.</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>Start it</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>The sync service is running.</source>
        <translation>El servicio de sincronización funciona.</translation>
    </message>
    <message>
        <source>The sync service is not running. It talks with the platform.</source>
        <translation>El servicio de sincronización no funciona. Es el que se comunica con la plataforma.</translation>
    </message>
    <message>
        <source>The sync service is starting …</source>
        <translation>El servicio de sincronización se está iniciando…</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Sync service</source>
        <translation>Servicio de sincronización</translation>
    </message>
    <message>
        <source>It fetches the guest list and sends entries, also while this window is closed.</source>
        <translation>Obtiene la lista de asistentes y envía los registros, también con esta ventana cerrada.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Go through the set-up again</source>
        <translation>Repetir la configuración</translation>
    </message>
    <message>
        <source>What is kept, and wiping this laptop</source>
        <translation>Qué se conserva y borrar este portátil</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Leave guests alone with it</source>
        <translation>Dejarlo a los asistentes</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>At the scan</source>
        <translation>Al escanear</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Invertir la imagen</translation>
    </message>
    <message>
        <source>A refusal stays until it is dismissed</source>
        <translation>Un rechazo permanece hasta que se cierra</translation>
    </message>
    <message>
        <source>Guests&apos; names as initials (F8)</source>
        <translation>Nombres de asistentes como iniciales (F8)</translation>
    </message>
    <message>
        <source>A second screen for guests</source>
        <translation>Segunda pantalla para asistentes</translation>
    </message>
    <message>
        <source>The list on paper is kept in</source>
        <translation>La lista en papel se guarda en</translation>
    </message>
    <message>
        <source>When a finger touches a line</source>
        <translation>Cuando un dedo toca un campo</translation>
    </message>
    <message>
        <source>Whenever a line is pressed</source>
        <translation>Siempre que se pulse un campo</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado en pantalla</translation>
    </message>
    <message>
        <source>Who is at this kiosk</source>
        <translation>Quién está en este quiosco</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>ninguna carpeta</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Locks itself when nobody did anything for</source>
        <translation>Se bloquea sin actividad tras</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Autoservicio</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>Fijado por el archivo de ajustes; solo se cambia en él</translation>
    </message>
    <message>
        <source>set</source>
        <translation>definido</translation>
    </message>
</context>
<context>
    <name>ShiftBox</name>
    <message>
        <source>Shifts</source>
        <translation>Turnos</translation>
    </message>
    <message>
        <source>Add this shift</source>
        <translation>Añadir este turno</translation>
    </message>
    <message>
        <source>Remove the shift</source>
        <translation>Quitar el turno</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shifts</source>
        <translation>Turnos</translation>
    </message>
    <message>
        <source>Past ones, too</source>
        <translation>También los pasados</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>No shifts</source>
        <translation>Sin turnos</translation>
    </message>
    <message>
        <source>Whoever has no shift may sign in at any time.</source>
        <translation>Quien no tiene turno puede iniciar sesión en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>SideFold</name>
    <message>
        <source>Last scans and counts</source>
        <translation>Últimos escaneos y recuentos</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Last scans</source>
        <translation>Últimos escaneos</translation>
    </message>
    <message>
        <source>Nobody yet. The first scan shows up here.</source>
        <translation>Nadie todavía. El primer escaneo aparece aquí.</translation>
    </message>
    <message>
        <source>Let out here</source>
        <translation>Salidos aquí</translation>
    </message>
    <message>
        <source>Admitted here</source>
        <translation>Admitidos aquí</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde {time}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>de {count}</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>conocidos aquí</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Todas las puertas</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>El nombre y el PIN no se corresponden.</translation>
    </message>
    <message>
        <source>There is no PIN for this name. Use the badge, or ask an organizer for a PIN.</source>
        <translation>No hay PIN para este nombre. Use la credencial o pida un PIN a un organizador.</translation>
    </message>
    <message>
        <source>This code is no badge that counts here.</source>
        <translation>Este código no es una credencial válida aquí.</translation>
    </message>
    <message>
        <source>{name} is not on shift now. A supervisor has to agree.</source>
        <translation>{name} no está de turno ahora. Hace falta el visto bueno de un supervisor.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s name and PIN do not belong together.</source>
        <translation>El nombre y el PIN del supervisor no se corresponden.</translation>
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
        <translation>Bloquear este quiosco</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Take over, or lock this kiosk</source>
        <translation>Tomar el relevo o bloquear este quiosco</translation>
    </message>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>Se necesitan el nombre y el PIN de un supervisor.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Elija su nombre y escriba su PIN.</translation>
    </message>
    <message>
        <source>{name} is at this kiosk</source>
        <translation>{name} está en este quiosco</translation>
    </message>
    <message>
        <source>Who is at this kiosk?</source>
        <translation>¿Quién está en este quiosco?</translation>
    </message>
    <message>
        <source>Hold your badge in front of the camera, or choose your name and type your PIN.</source>
        <translation>Ponga su credencial ante la cámara, o elija su nombre y escriba su PIN.</translation>
    </message>
    <message>
        <source>Take over   ⏎</source>
        <translation>Tomar el relevo   ⏎</translation>
    </message>
    <message>
        <source>Sign in   ⏎</source>
        <translation>Iniciar sesión   ⏎</translation>
    </message>
</context>
<context>
    <name>SoundLines</name>
    <message>
        <source>Admitted</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Mire bien</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Así no</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunte</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>Fallo nuestro</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Agudo</translation>
    </message>
    <message>
        <source>Verdicts make a sound</source>
        <translation>Los resultados suenan</translation>
    </message>
    <message>
        <source>The word of each verdict is spoken</source>
        <translation>La palabra de cada resultado se dice en voz alta</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>Este equipo no tiene voz.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Each kind of verdict has a sound of its own. If you hear nothing, turn this computer up.</source>
        <translation>Cada tipo de resultado tiene su propio sonido. Si no oye nada, suba el volumen de este equipo.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days}&#xa0;d {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>Los últimos 15 minutos</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last 3 hours</source>
        <translation>Las últimas 3 horas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde… hasta…</translation>
    </message>
</context>
<context>
    <name>SpeedTable</name>
    <message>
        <source>Read the code</source>
        <translation>Leer el código</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>From picture to verdict</source>
        <translation>De la imagen al resultado</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisegundos</translation>
    </message>
    <message>
        <source>half of them</source>
        <translation>la mitad</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 de 100</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>el más lento</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Let the others sign in here</source>
        <translation>Dejar que los demás inicien sesión aquí</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>Inicia sesión con</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Anybody may scan here. Once there is an organizer, whoever uses this kiosk has to sign in.</source>
        <translation>Aquí puede escanear cualquiera. En cuanto haya un organizador, quien use este quiosco tendrá que iniciar sesión.</translation>
    </message>
    <message>
        <source>No staff</source>
        <translation>Sin personal</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no aquí</translation>
    </message>
    <message>
        <source>Somebody of this name is here already: {names}</source>
        <translation>Ya hay alguien con este nombre aquí: {names}</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Steward</source>
        <translation>Personal de puerta</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organizador</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
</context>
<context>
    <name>StandingFlag</name>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take away: {reason}</source>
        <translation>Quitar: {reason}</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation>Esto no se puede mostrar ahora</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {place} of {total}: {title}</source>
        <translation>Paso {place} de {total}: {title}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>End the set-up</source>
        <translation>Terminar la configuración</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurado</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Overridden by: {who}</source>
        <translation>Excepción de: {who}</translation>
    </message>
    <message>
        <source>Took an entry back</source>
        <translation>Registro deshecho</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>Agreed by: {who}</source>
        <translation>Confirmado por: {who}</translation>
    </message>
    <message>
        <source>The device&apos;s own clock: {time}</source>
        <translation>Reloj del dispositivo: {time}</translation>
    </message>
</context>
<context>
    <name>StoryLines</name>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>This ticket was never scanned.</source>
        <translation>Esta entrada nunca se ha escaneado.</translation>
    </message>
    <message>
        <source>{count} earlier ones are in the log.</source>
        <translation>En el historial, anteriores: {count}.</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Back to the log   Esc</source>
        <translation>Volver al historial   Esc</translation>
    </message>
    <message>
        <source>A code that is in no guest list</source>
        <translation>Un código que no está en ninguna lista de asistentes</translation>
    </message>
</context>
<context>
    <name>SupervisorLines</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>¿Quién decide?</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>What was not taken</source>
        <translation>Lo que no se aceptó</translation>
    </message>
    <message>
        <source>Runs, the latest first</source>
        <translation>Sincronizaciones, la última primero</translation>
    </message>
    <message>
        <source>Parts of the guest list</source>
        <translation>Partes de la lista de asistentes</translation>
    </message>
    <message>
        <source>The platform&apos;s own counts</source>
        <translation>Cifras de la plataforma</translation>
    </message>
    <message>
        <source>This platform tells no counts of its own.</source>
        <translation>Esta plataforma no da cifras propias.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>Comprobando el estado</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>since: {time}</source>
        <translation>desde: {time}</translation>
    </message>
    <message>
        <source>guest list read: {time}</source>
        <translation>lista de asistentes leída: {time}</translation>
    </message>
    <message>
        <source>entries delivered: {time}</source>
        <translation>registros entregados: {time}</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La plataforma</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>not taken by the platform: {count}</source>
        <translation>no aceptados por la plataforma: {count}</translation>
    </message>
    <message>
        <source>the oldest: {time}</source>
        <translation>el más antiguo: {time}</translation>
    </message>
    <message>
        <source>delivered so far: {count}</source>
        <translation>entregados hasta ahora: {count}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>aún incompleta</translation>
    </message>
    <message>
        <source>The guest list is from</source>
        <translation>Estado de la lista de asistentes</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Part of the guest list</source>
        <translation>Parte de la lista de asistentes</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Next run in</source>
        <translation>Próxima vez en</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>not to its end yet</source>
        <translation>aún sin terminar</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>At the platform</source>
        <translation>En la plataforma</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>It begins as soon as the sync service runs.</source>
        <translation>Empieza en cuanto funcione el servicio de sincronización.</translation>
    </message>
    <message>
        <source>Asked for. What comes appears here.</source>
        <translation>Solicitado. Lo que llegue aparece aquí.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Send entries</source>
        <translation>Envío de registros</translation>
    </message>
    <message>
        <source>Read the guest list</source>
        <translation>Lectura de la lista de asistentes</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>well</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Listas de acceso</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Tipos de entrada</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Withdrawn codes</source>
        <translation>Códigos anulados</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Wristbands and cards</source>
        <translation>Pulseras y tarjetas</translation>
    </message>
    <message>
        <source>Entries of other gates</source>
        <translation>Registros de otras puertas</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{name}: sold</source>
        <translation>{name}: vendidas</translation>
    </message>
    <message>
        <source>{name}: tickets</source>
        <translation>{name}: entradas</translation>
    </message>
    <message>
        <source>{name}: came</source>
        <translation>{name}: llegados</translation>
    </message>
</context>
<context>
    <name>TakeHomePage</name>
    <message>
        <source>Without names (pseudonyms)</source>
        <translation>Sin nombres (seudónimos)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Todas las columnas</translation>
    </message>
    <message>
        <source>Only what the log page is narrowed to</source>
        <translation>Solo lo filtrado en el historial</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Files of everything that this laptop knows. They are yours: only you can read them.</source>
        <translation>Archivos con todo lo que sabe este equipo. Son suyos: solo usted puede leerlos.</translation>
    </message>
    <message>
        <source>Closing report of the evening</source>
        <translation>Informe final de la noche</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Historial de accesos</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>What was sold and paid at the door</source>
        <translation>Vendido y pagado en puerta</translation>
    </message>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF, para leer e imprimir</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>CSV, for other programs</source>
        <translation>CSV, para otros programas</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>Llevarse datos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>{count} rows written</source>
        <translation>Filas escritas: {count}</translation>
    </message>
    <message>
        <source>Calling it off</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>Escrito:</translation>
    </message>
    <message>
        <source>Called off. Nothing was left behind.</source>
        <translation>Cancelado. No ha quedado nada.</translation>
    </message>
</context>
<context>
    <name>TakingsPage</name>
    <message>
        <source>End the shift with this count</source>
        <translation>Terminar el turno con este recuento</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Note (may be left empty)</source>
        <translation>Nota (puede quedar vacía)</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Por tipo de entrada</translation>
    </message>
    <message>
        <source>By steward</source>
        <translation>Por personal de puerta</translation>
    </message>
    <message>
        <source>Till of this shift</source>
        <translation>Caja de este turno</translation>
    </message>
    <message>
        <source>Not counted yet on this laptop.</source>
        <translation>Aún sin recuento en este equipo.</translation>
    </message>
    <message>
        <source>Last counted: {time}</source>
        <translation>Último recuento: {time}</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Personal de puerta</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Contado.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Admitted by {name}</source>
        <translation>Admitido por {name}</translation>
    </message>
    <message>
        <source>From {before} to {zone}</source>
        <translation>De {before} a {zone}</translation>
    </message>
    <message>
        <source>Waiting list: next in line</source>
        <translation>Lista de espera: el siguiente</translation>
    </message>
    <message>
        <source>Waiting list: place {place}, {before} before</source>
        <translation>Lista de espera: puesto {place}, {before} antes</translation>
    </message>
    <message>
        <source>Flagged: {reason}</source>
        <translation>Marcado: {reason}</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>Asiento {seat}</translation>
    </message>
    <message>
        <source>First entry: {entry}</source>
        <translation>Primer acceso: {entry}</translation>
    </message>
    <message>
        <source>Latest of {count}: {entry}</source>
        <translation>Último de {count}: {entry}</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Show log as codes</source>
        <translation>Mostrar el historial como códigos</translation>
    </message>
    <message>
        <source>Save log as a file …</source>
        <translation>Guardar el historial como archivo…</translation>
    </message>
    <message>
        <source>Read its screen</source>
        <translation>Leer su pantalla</translation>
    </message>
    <message>
        <source>Take in its file …</source>
        <translation>Incorporar su archivo…</translation>
    </message>
    <message>
        <source>For gates without a network: guests who came in at one are known at the other afterwards.</source>
        <translation>Para puertas sin red: los asistentes que entraron por una se conocen después en la otra.</translation>
    </message>
    <message>
        <source>The log of this laptop</source>
        <translation>El historial de este equipo</translation>
    </message>
    <message>
        <source>The log of another laptop</source>
        <translation>El historial de otro equipo</translation>
    </message>
    <message>
        <source>Gate to gate</source>
        <translation>De puerta a puerta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Escrito: {path}</translation>
    </message>
    <message>
        <source>New here: {new} of {entries} scans</source>
        <translation>Nuevos aquí: {new} de {entries} escaneos</translation>
    </message>
    <message>
        <source>Left out, of events that this laptop does not know: {count}</source>
        <translation>Omitidos, de eventos que este equipo no conoce: {count}</translation>
    </message>
    <message>
        <source>Proved by their own log alone: {count}</source>
        <translation>Probados solo por su propio historial: {count}</translation>
    </message>
    <message>
        <source>Left out, under no signature: {count}</source>
        <translation>Omitidos, sin firma: {count}</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Gatehouse is locked</source>
        <translation>Gatehouse está bloqueado</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>Frase de contraseña de este equipo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Venue</name>
    <message>
        <source>No venue is set up on this laptop.</source>
        <translation>No hay ningún recinto configurado en este equipo.</translation>
    </message>
    <message>
        <source>Looking for the host.</source>
        <translation>Buscando al anfitrión.</translation>
    </message>
    <message>
        <source>Catching up with the other gates.</source>
        <translation>Poniéndose al día con las otras puertas.</translation>
    </message>
    <message>
        <source>All gates agree before anybody is let in.</source>
        <translation>Todas las puertas se ponen de acuerdo antes de dejar pasar a nadie.</translation>
    </message>
    <message>
        <source>The host does not answer: this laptop decides alone.</source>
        <translation>El anfitrión no responde: este equipo decide solo.</translation>
    </message>
    <message>
        <source>The host counts otherwise: this laptop decides alone.</source>
        <translation>El anfitrión cuenta de otro modo: este equipo decide solo.</translation>
    </message>
    <message>
        <source>This host was taken over from. Looking for the new one.</source>
        <translation>Otro equipo relevó a este anfitrión. Buscando al nuevo.</translation>
    </message>
    <message>
        <source>This laptop is not welcome in the venue any more: it decides alone.</source>
        <translation>Este equipo ya no es admitido en el recinto: decide solo.</translation>
    </message>
    <message>
        <source>It runs a version of Gatehouse that does not fit: install the same one everywhere.</source>
        <translation>Usa una versión de Gatehouse incompatible: instale la misma en todas partes.</translation>
    </message>
    <message>
        <source>It is enrolled at another platform: enrol it anew.</source>
        <translation>Está conectado con otra plataforma: conéctelo de nuevo.</translation>
    </message>
    <message>
        <source>It works for another event: choose the same one.</source>
        <translation>Trabaja para otro evento: elija el mismo.</translation>
    </message>
    <message>
        <source>It knows other rules of the same check-in list: let both fetch from the platform.</source>
        <translation>Conoce otras reglas de la misma lista de acceso: deje que ambos las obtengan de la plataforma.</translation>
    </message>
    <message>
        <source>Its guest list is not complete yet: let it finish loading.</source>
        <translation>Su lista de asistentes aún no está completa: deje que termine de cargarse.</translation>
    </message>
    <message>
        <source>Another laptop works with a copy of this one&apos;s data: enrol that one anew, then let it join.</source>
        <translation>Otro equipo trabaja con una copia de los datos de este: configure ese de nuevo y deje que se una.</translation>
    </message>
    <message>
        <source>Its log of scans was changed or cut short: keep this laptop for whoever checks the evening.</source>
        <translation>Su registro de escaneos fue cambiado o recortado: guarde este portátil para quien revise la noche.</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Sin contacto</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Aún sin contacto</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Con contacto</translation>
    </message>
    <message>
        <source>guest list complete</source>
        <translation>lista de asistentes completa</translation>
    </message>
    <message>
        <source>guest list: {age}</source>
        <translation>lista de asistentes: {age}</translation>
    </message>
    <message>
        <source>guest list not complete</source>
        <translation>lista de asistentes incompleta</translation>
    </message>
    <message>
        <source>reaches the platform</source>
        <translation>con acceso a la plataforma</translation>
    </message>
    <message>
        <source>no internet</source>
        <translation>sin internet</translation>
    </message>
    <message>
        <source>battery {percent} %</source>
        <translation>batería {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min ahead: set it right.</source>
        <translation>Su reloj va {minutes} min adelantado: póngalo en hora.</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min behind: set it right.</source>
        <translation>Su reloj va {minutes} min atrasado: póngalo en hora.</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Invite a gate</source>
        <translation>Invitar a una puerta</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Volver   Esc</translation>
    </message>
    <message>
        <source>Venue: several gates, one guest list</source>
        <translation>Recinto: varias puertas, una lista de asistentes</translation>
    </message>
    <message>
        <source>One venue, several gates</source>
        <translation>Un recinto, varias puertas</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{heard} de {all} puertas</translation>
    </message>
    <message>
        <source>The ledger is starting on this laptop.</source>
        <translation>El libro de registros se está iniciando en este equipo.</translation>
    </message>
    <message>
        <source>This laptop is the host, as long as this window is open.</source>
        <translation>Este equipo es el anfitrión mientras esta ventana esté abierta.</translation>
    </message>
    <message>
        <source>Really shut out</source>
        <translation>Excluir de verdad</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Invite one more</source>
        <translation>Invitar a otra más</translation>
    </message>
    <message>
        <source>Really leave it</source>
        <translation>Salir de verdad</translation>
    </message>
    <message>
        <source>Leave the venue</source>
        <translation>Salir del recinto</translation>
    </message>
    <message>
        <source>Really take over</source>
        <translation>Relevar de verdad</translation>
    </message>
    <message>
        <source>Take over as host</source>
        <translation>Pasar a ser anfitrión</translation>
    </message>
    <message>
        <source>Making the venue …</source>
        <translation>Creando el recinto…</translation>
    </message>
    <message>
        <source>Asking the host …</source>
        <translation>Consultando al anfitrión…</translation>
    </message>
    <message>
        <source>Is the old host off, or out of reach of all gates? While both run, gates on either side admit what the other side has admitted; every double is listed when they meet. Press once more to take over.</source>
        <translation>¿Está apagado el anfitrión anterior o fuera del alcance de todas las puertas? Mientras funcionen ambos, las puertas de cada lado dejan pasar lo que el otro lado ya dejó pasar; cada duplicado aparece en una lista cuando se reencuentran. Pulse otra vez para tomar el relevo.</translation>
    </message>
    <message>
        <source>Making the ledger of all that is known here …</source>
        <translation>Creando el libro de registros con todo lo que se conoce aquí…</translation>
    </message>
    <message>
        <source>This laptop then decides alone, and forgets the venue&apos;s keys. Its entries stay. Press once more to leave.</source>
        <translation>Este equipo decidirá entonces solo y olvidará las claves del recinto. Sus registros se conservan. Pulse otra vez para salir.</translation>
    </message>
    <message>
        <source>This gate is cut off at once and can come back by a new invitation only. What it told of stays. Press once more to shut it out.</source>
        <translation>Esta puerta queda desconectada al instante y solo puede volver con una nueva invitación. Lo que comunicó se conserva. Pulse otra vez para excluirla.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>Siguiente asistente   ⏎</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Mire bien</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Guest lists, scans, backups and keys go from this laptop for good, and the window closes.</source>
        <translation>Listas de invitados, escaneos, copias y claves se borran para siempre de este portátil, y la ventana se cierra.</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Guardar como …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The platform does not have {count} of them: they are saved into a file before.</source>
        <translation>La plataforma no tiene {count} de ellos: antes se guardan en un archivo.</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Do it now</source>
        <translation>Hacerlo ahora</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
</context>
</TS>
